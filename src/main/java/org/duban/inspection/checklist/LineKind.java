package org.duban.inspection.checklist;

/** What a line of a checklist asks for. */
public enum LineKind {
    /** Yes, no, or that it is not to be had here. */
    YES_NO,
    /** How many were declared and how many were found (上报数、实到数). */
    COUNT
}
