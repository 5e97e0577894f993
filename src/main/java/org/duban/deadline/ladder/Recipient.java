package org.duban.deadline.ladder;

/** Who hears of a step. */
public enum Recipient {
    /** Who was named in charge of it when it was acknowledged, if that is the name of a clerk; else the unit's clerks. */
    PERSON,
    /** The head of the unit; where none is marked, its clerks. */
    UNIT_HEAD,
    /** The clerks of the unit that answers by the deadline. */
    UNIT,
    /** Those of the unit above it. */
    UNIT_ABOVE,
    /** The leader in charge of the campaign; where none is named, all leaders. */
    LEAD_LEADER,
    LEADERS,
    SUPERVISORS,
    /** Who logged the finding. */
    REPORTER
}
