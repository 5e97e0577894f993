package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A step is due no later than its campaign ends. */
class MilestoneAfterItsCampaign extends RuleBroken {

    MilestoneAfterItsCampaign(LocalDate lastDay) {
        super(lastDay);
    }

    @Override
    public String field() {
        return "date";
    }
}
