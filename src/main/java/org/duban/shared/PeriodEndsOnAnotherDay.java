package org.duban.shared;

import java.time.LocalDate;

/** The last day given is not the one with which such a period ends. */
class PeriodEndsOnAnotherDay extends RuleBroken {

    PeriodEndsOnAnotherDay(LocalDate given, LocalDate last) {
        super(given, last);
    }

    @Override
    public String field() {
        return "to";
    }
}
