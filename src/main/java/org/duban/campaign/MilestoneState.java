package org.duban.campaign;

/** Where a milestone stands. Late is a fact about its deadline, not a state. */
public enum MilestoneState {
    /** To be reached (未到). */
    OPEN,
    /** Reported as reached (已到). */
    REACHED,
    /** Not to be reached any more (已取消). */
    CANCELLED
}
