package org.duban.ranking.scheme;

/** Reasons for losing points as tables show them; each has a column of its own, and may have a limit. */
public enum Loss {
    /** Found in the period, put right on the spot or not. */
    FOUND,
    RECURRENCE,
    LATE,
    CARRIED,
    REWORK
}
