package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A plan ends no later than its campaign. */
class PlanAfterItsCampaign extends RuleBroken {

    PlanAfterItsCampaign(LocalDate lastDay) {
        super(lastDay);
    }

    @Override
    public String field() {
        return "plannedTo";
    }
}
