package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A baseline says why it was kept. */
class BaselineUnexplained extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
