package org.duban.campaign.meeting;

/** Whether the minutes of a meeting are out. */
public enum MeetingState {
    /** Being prepared or written up (草稿). */
    DRAFT,
    /** Given to the units; the decisions are tasks (已印发). */
    ISSUED
}
