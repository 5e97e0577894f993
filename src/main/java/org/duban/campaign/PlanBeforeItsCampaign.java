package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A plan begins no earlier than its campaign. */
class PlanBeforeItsCampaign extends RuleBroken {

    PlanBeforeItsCampaign(LocalDate firstDay) {
        super(firstDay);
    }

    @Override
    public String field() {
        return "plannedFrom";
    }
}
