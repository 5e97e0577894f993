package org.duban.finding.commitment;

/** What became of a commitment. */
public enum Outcome {
    /** Its day is to come (进行中). */
    RUNNING,
    /** All that it is about was done by the day (兑现). */
    KEPT,
    /** All was done, but some of it later (逾期兑现). */
    KEPT_LATE,
    /** The day is over, and not all is done (未兑现). */
    BROKEN,
    /** The day is over, and somebody has to say what became of it, since it is about nothing that is recorded (待认定). */
    UNSAID,
    /** Recorded in error (已撤销). */
    WITHDRAWN
}
