package org.duban.inspection.survey;

import org.duban.shared.Conflict;

/** The id belongs to a survey that somebody else has begun. */
class SurveyIdTaken extends Conflict {

    SurveyIdTaken(SurveyId id) {
        super(id);
    }
}
