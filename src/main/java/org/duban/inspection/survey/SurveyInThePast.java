package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** Its last day is over. */
class SurveyInThePast extends RuleBroken {

    @Override
    public String field() {
        return "endsOn";
    }
}
