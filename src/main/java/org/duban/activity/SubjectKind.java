package org.duban.activity;

/** What an activity happened to. */
public enum SubjectKind {
    ACCOUNT,
    UNIT,
    PLACE,
    STANDARD,
    CAMPAIGN,
    TASK,
    MILESTONE,
    MEETING,
    FINDING,
    INSPECTION,
    EDITION,
    LEDGER,
    CALENDAR
}
