package org.duban.deadline.ladder;

/** Who hears of a step. */
public enum Recipient {
    /** The clerks of the unit that answers by the deadline. */
    UNIT,
    /** Those of the unit above it. */
    UNIT_ABOVE,
    LEADERS,
    SUPERVISORS,
    /** Who logged the finding. */
    REPORTER
}
