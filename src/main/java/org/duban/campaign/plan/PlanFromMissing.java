package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A plan has two ends, or none. */
class PlanFromMissing extends RuleBroken {

    @Override
    public String field() {
        return "plannedFrom";
    }
}
