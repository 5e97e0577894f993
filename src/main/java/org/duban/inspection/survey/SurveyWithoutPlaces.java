package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** There is no place to look at. */
class SurveyWithoutPlaces extends RuleBroken {

    @Override
    public String field() {
        return "kinds";
    }
}
