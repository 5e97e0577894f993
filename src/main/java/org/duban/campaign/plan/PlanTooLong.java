package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A plan is of some years at most, each day of which is reckoned. */
class PlanTooLong extends RuleBroken {

    PlanTooLong(int years) {
        super(years);
    }

    @Override
    public String field() {
        return "plannedTo";
    }
}
