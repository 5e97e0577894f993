package org.duban.deadline;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The day given as deadline was over when the time began to run. */
class DeadlineInThePast extends RuleBroken {

    DeadlineInThePast(LocalDate date, LocalDate from) {
        super(date, from);
    }

    @Override
    public String field() {
        return "date";
    }
}
