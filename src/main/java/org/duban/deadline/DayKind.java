package org.duban.deadline;

/** What a day of the calendar is to the offices that work by it. */
public enum DayKind {
    WORKING,
    WEEKEND,
    HOLIDAY,
    /** A Saturday or Sunday on which one works, to make up for a day off elsewhere (调休上班). */
    MAKE_UP,
    /** A day that the district takes off, whatever the notices say. */
    EXTRA_OFF,
    /** A day that the district works, whatever the notices say. */
    EXTRA_WORKING;

    public boolean isWorking() {
        return this == WORKING || this == MAKE_UP || this == EXTRA_WORKING;
    }

    /** Whether one has to be told of it, since the day of the week does not tell. */
    public boolean isSpecial() {
        return this != WORKING && this != WEEKEND;
    }
}
