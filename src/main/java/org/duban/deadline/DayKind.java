package org.duban.deadline;

/** What a day of the calendar is to the offices that work by it. */
public enum DayKind {
    WORKING,
    WEEKEND,
    HOLIDAY,
    /** A Saturday or Sunday on which one works, to make up for a day off elsewhere (调休上班). */
    MAKE_UP;

    public boolean isWorking() {
        return this == WORKING || this == MAKE_UP;
    }
}
