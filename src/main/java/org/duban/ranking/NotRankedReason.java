package org.duban.ranking;

/** Why a unit has no rank in an edition. */
public enum NotRankedReason {
    /** Nothing was found, nothing was due, nothing is open. */
    NOTHING_TO_RANK,
    /** All there is has been put on hold. */
    ONLY_ON_HOLD,
    /** A part of the score cannot be reckoned, and the scheme ranks nobody without. */
    NOTHING_DUE,
    /** Fewer places were visited, or fewer cases known, than the scheme wants. */
    TOO_FEW,
    /** The office has left it out for some days. */
    EXCUSED
}
