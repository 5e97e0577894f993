package org.duban.activity;

/** What an activity happened to. */
public enum SubjectKind {
    ACCOUNT,
    UNIT,
    PLACE,
    /** The settings of the map. */
    MAP,
    STANDARD,
    CAMPAIGN,
    TASK,
    MILESTONE,
    MEETING,
    /** What a leader ordered. */
    INSTRUCTION,
    INDICATOR,
    /** A statement of responsibility. */
    STATEMENT,
    /** What a campaign gives itself for an item of its standards. */
    SELF_ASSESSMENT,
    COMMITMENT,
    FINDING,
    INSPECTION,
    /** A cadence of inspections. */
    COVERAGE,
    DRAW,
    SURVEY,
    EDITION,
    LEDGER,
    CALENDAR,
    CHANNEL,
    SCHEME,
    CONSEQUENCE,
    DOCUMENT,
    WALL_DISPLAY,
    /** A saved view of the analysis. */
    ANALYSIS_VIEW,
    /** The reply to a letter; what is done to it stands in the log of its finding, what time does to it here. */
    DUTY,
    /** What one of several units does about a finding; likewise. */
    PART
}
