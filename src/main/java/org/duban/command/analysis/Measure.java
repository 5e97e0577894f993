package org.duban.command.analysis;

import java.util.Locale;

/** What is counted. Withdrawn findings and drafts count nowhere; what is on hold is found, and neither open nor late. */
public enum Measure {
    FOUND,
    /** Neither struck off nor on hold. */
    OPEN,
    /** Of these, past the deadline and not handed in. */
    LATE,
    HELD,
    CLOSED,
    /** Struck off without any deadline missed that was not excused. */
    IN_TIME,
    /** In percent of what was due: struck off, or open past its deadline. */
    IN_TIME_RATE,
    /** Of what was struck off: the days from the day of finding to that of closing, the half of them being at most that long. */
    MEDIAN_DAYS,
    /** Sent back at least once. */
    RETURNED,
    /** Had been struck off before. */
    RECURRED,
    /** The points of the findings as they were logged, before any scheme of ranking weighs them. */
    POINTS;

    /** Whether those of parts come to that of the whole. */
    public boolean isAdditive() {
        return this != IN_TIME_RATE && this != MEDIAN_DAYS;
    }

    public String inAddress() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
