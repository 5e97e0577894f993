package org.duban.ranking.consequence;

/** How far a consequence has come. */
public enum ConsequenceState {
    /** By the rules or by hand; only the office and those above it know. */
    PROPOSED,
    /** Given to a post with a deadline; a deduction is on record with it and has no more to come. */
    CONFIRMED,
    DONE,
    /** Not to be, for a reason. */
    DROPPED;

    boolean isEnded() {
        return this == DONE || this == DROPPED;
    }
}
