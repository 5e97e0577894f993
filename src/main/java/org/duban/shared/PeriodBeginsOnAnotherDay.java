package org.duban.shared;

import java.time.LocalDate;

/** A week begins on Monday, a month on the 1st: the first day given is not that day. */
class PeriodBeginsOnAnotherDay extends RuleBroken {

    PeriodBeginsOnAnotherDay(LocalDate given, LocalDate first) {
        super(given, first);
    }

    @Override
    public String field() {
        return "from";
    }
}
