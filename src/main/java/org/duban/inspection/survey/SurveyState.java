package org.duban.inspection.survey;

/** How a survey stands by the calendar. */
public enum SurveyState {
    COMING,
    RUNNING,
    /** Its last day has passed, or it was ended. */
    OVER
}
