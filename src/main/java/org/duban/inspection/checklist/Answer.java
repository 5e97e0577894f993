package org.duban.inspection.checklist;

/** What a line of a checklist is answered with. */
public enum Answer {
    YES,
    NO,
    /** There is nothing of the kind here; it counts neither way. */
    NA
}
