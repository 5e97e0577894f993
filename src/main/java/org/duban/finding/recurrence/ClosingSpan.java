package org.duban.finding.recurrence;

import java.time.LocalDate;

/** From which day to which findings were struck off: a year at most, since each of them is looked at. */
public final class ClosingSpan {

    private ClosingSpan() {}

    /**
     * Refuses what is none.
     *
     * @throws SpanReversed where it ends before it begins
     * @throws SpanTooLong where it is longer than a year
     */
    public static void require(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new SpanReversed();
        }
        if (to.isAfter(from.plusYears(1))) {
            throw new SpanTooLong();
        }
    }
}
