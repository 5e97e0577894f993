package org.duban.deadline;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The day given as deadline is so far off that it cannot be meant. */
class DeadlineTooFarOff extends RuleBroken {

    DeadlineTooFarOff(LocalDate date, LocalDate latest) {
        super(date, latest);
    }

    @Override
    public String field() {
        return "date";
    }
}
