package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** Planning back needs a last day: that of the plan, or the deadline. */
class NoEndToPlanFrom extends RuleBroken {

    @Override
    public String field() {
        return "end";
    }
}
