package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** Its last day lies before its first. */
class SurveyEndsBeforeItStarts extends RuleBroken {

    @Override
    public String field() {
        return "endsOn";
    }
}
