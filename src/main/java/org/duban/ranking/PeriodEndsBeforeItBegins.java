package org.duban.ranking;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The last day lies before the first. */
class PeriodEndsBeforeItBegins extends RuleBroken {

    PeriodEndsBeforeItBegins(LocalDate from, LocalDate to) {
        super(from, to);
    }

    @Override
    public String field() {
        return "to";
    }
}
