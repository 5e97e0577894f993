package org.duban.inspection;

/** What came of a stop (点位结果). */
public enum StopOutcome {
    /** Nobody has been there yet. */
    WAITING,
    /** Somebody was there, and everything was in order. */
    CLEAN,
    /** Somebody was there and found something. */
    FINDING,
    /** It could not be reached, for a reason that is told. */
    NOT_REACHED
}
