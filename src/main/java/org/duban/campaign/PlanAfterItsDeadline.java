package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A plan ends no later than the task is due; who needs longer asks for more time. */
class PlanAfterItsDeadline extends RuleBroken {

    PlanAfterItsDeadline(LocalDate lastDay) {
        super(lastDay);
    }

    @Override
    public String field() {
        return "plannedTo";
    }
}
