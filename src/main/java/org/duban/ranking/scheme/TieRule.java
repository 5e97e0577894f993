package org.duban.ranking.scheme;

/** What equal scores do to ranks. */
public enum TieRule {
    /** They share a rank, and the ranks after them are left out: 1, 2, 2, 4. */
    SHARED,
    /** They share a rank, and the next follows: 1, 2, 2, 3. */
    DENSE,
    /** Who has fewer deadlines missed stands first; if those are as many, they share the rank. */
    FEWER_LATE
}
