package org.duban.ranking.consequence;

/** What of an edition a consequence rests on. */
public enum Ground {
    /** So many editions running at the bottom of the league. */
    BOTTOM_RUNNING,
    /** So many editions running with a red flag. */
    RED_RUNNING,
    /** So many deadlines missed in the period. */
    LATE,
    /** So many relapses in the period. */
    RECURRED,
    /** So many points lost in the period. */
    POINTS;

    /** Whether an amount is for each of what is counted, and not for the whole. */
    boolean isCounted() {
        return this == LATE || this == RECURRED || this == POINTS;
    }
}
