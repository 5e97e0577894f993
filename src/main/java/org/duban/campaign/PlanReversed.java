package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A plan cannot end before it begins. */
class PlanReversed extends RuleBroken {

    @Override
    public String field() {
        return "plannedTo";
    }
}
