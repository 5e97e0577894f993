package org.duban.inspection.survey;

import org.duban.shared.NotFound;

/** There is no survey under the id, or none that may be seen. */
class SurveyNotFound extends NotFound {

    SurveyNotFound(SurveyId id) {
        super(id);
    }
}
