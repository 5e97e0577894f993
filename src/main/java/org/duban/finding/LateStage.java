package org.duban.finding;

/** Where the time of a late finding went; the function {@code finding_lateness} says how it is reckoned. */
public enum LateStage {
    /** From the finding until a unit had it. */
    UNASSIGNED,
    /** Until the unit acknowledged it, or handed in without. */
    UNACKNOWLEDGED,
    /** Until it was handed in first. */
    RECTIFYING,
    /** With those who verify. */
    VERIFYING,
    /** After it was sent back. */
    REWORKING,
    /** While it was disputed whose it is. */
    DISPUTED,
    ON_HOLD
}
