package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A plan has two ends, or none. */
class PlanToMissing extends RuleBroken {

    @Override
    public String field() {
        return "plannedTo";
    }
}
