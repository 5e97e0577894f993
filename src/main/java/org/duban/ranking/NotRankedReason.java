package org.duban.ranking;

/** Why a unit has no rank in an edition. */
public enum NotRankedReason {
    /** Nothing was found, nothing was due, nothing is open. */
    NOTHING_TO_RANK,
    /** All there is has been put on hold. */
    ONLY_ON_HOLD
}
