package org.duban.deadline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Consecutive days, both ends included. */
public record DayRange(LocalDate first, LocalDate last) {

    public int length() {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last)) + 1;
    }
}
