package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A relapse names the finding that has come back; a new finding names none. */
class RelapseOfNothing extends RuleBroken {

    @Override
    public String field() {
        return "recurrence";
    }
}
