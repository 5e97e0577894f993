package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A step is due no later than the whole. */
class MilestoneAfterItsTask extends RuleBroken {

    MilestoneAfterItsTask(LocalDate lastDay) {
        super(lastDay);
    }

    @Override
    public String field() {
        return "date";
    }
}
