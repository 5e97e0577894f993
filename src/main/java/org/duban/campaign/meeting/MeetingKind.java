package org.duban.campaign.meeting;

/** What a meeting is held for. */
public enum MeetingKind {
    /** To push the campaign on (推进会). */
    PROGRESS,
    /** At fixed intervals (例会). */
    REGULAR,
    /** To direct forces (调度会). */
    DISPATCH,
    /** On one subject (专题会). */
    TOPIC
}
