package org.duban.campaign;

/** Where a task stands. Late, and reported as complete, are facts about an open task, not states. */
public enum TaskState {
    /** To be done (办理中). */
    OPEN,
    /** Found to be done (已办结). */
    DONE,
    /** Not to be done any more (已取消). */
    CANCELLED
}
