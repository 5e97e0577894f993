package org.duban.finding;

import org.duban.shared.RuleBroken;

/** What has come back is a finding that exists. */
class RelapseOfUnknown extends RuleBroken {

    @Override
    public String field() {
        return "recurrence";
    }
}
