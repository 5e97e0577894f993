package org.duban.inspection.survey;

import org.duban.shared.Conflict;

/** It has yet to begin, or is over. */
class SurveyNotRunning extends Conflict {

    SurveyNotRunning(String title) {
        super(title);
    }
}
