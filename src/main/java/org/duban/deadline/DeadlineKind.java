package org.duban.deadline;

/** How a deadline is set. */
public enum DeadlineKind {
    /** So many hours from the instant on. */
    HOURS(8_760),
    /** So many whole days, the first being the next one. */
    DAYS(3_650),
    /** So many whole working days, the first being the next one. */
    WORKING_DAYS(3_650),
    /** So many hours within the working hours of working days. */
    WORKING_HOURS(2_000),
    /** By the end of a given day; 立行立改 is the end of the same day. */
    DATE(3_650);

    private final int most;

    DeadlineKind(int most) {
        this.most = most;
    }

    /** Whether it depends on the working calendar, so that a change of the calendar may change what it comes to. */
    public boolean isByCalendar() {
        return this == WORKING_DAYS || this == WORKING_HOURS;
    }

    /** The largest amount taken, and for a date the largest distance in days: beyond it lies a slip of the pen. */
    public int most() {
        return most;
    }
}
