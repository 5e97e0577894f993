package org.duban.shared;

import java.time.LocalDate;

/** The last day lies before the first. */
public class PeriodEndsBeforeItBegins extends RuleBroken {

    public PeriodEndsBeforeItBegins(LocalDate from, LocalDate to) {
        super(from, to);
    }

    @Override
    public String field() {
        return "to";
    }
}
