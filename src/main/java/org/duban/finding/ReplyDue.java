package org.duban.finding;

/** Findings whose sender still waits for a reply. */
public enum ReplyDue {
    /** Not answered yet. */
    OPEN,
    /** Not answered yet, and past the day. */
    OVERDUE
}
