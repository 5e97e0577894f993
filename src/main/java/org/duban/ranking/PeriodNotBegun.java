package org.duban.ranking;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** Nothing has happened yet in a period that is still to come. */
class PeriodNotBegun extends RuleBroken {

    PeriodNotBegun(LocalDate from) {
        super(from);
    }

    @Override
    public String field() {
        return "from";
    }
}
