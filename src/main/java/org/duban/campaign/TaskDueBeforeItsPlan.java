package org.duban.campaign;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The task would be due before its plan ends. */
class TaskDueBeforeItsPlan extends RuleBroken {

    TaskDueBeforeItsPlan(LocalDate plannedTo) {
        super(plannedTo);
    }

    @Override
    public String field() {
        return "date";
    }
}
