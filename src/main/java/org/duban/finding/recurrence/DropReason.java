package org.duban.finding.recurrence;

/** Why nobody looks again on a day on which somebody was to. */
enum DropReason {
    /** Whoever looked before that day looked for this one too. */
    TOLD,
    RELAPSED,
    GONE,
    WITHDRAWN,
    /** Nobody did, until long after the watch. */
    LAPSED
}
