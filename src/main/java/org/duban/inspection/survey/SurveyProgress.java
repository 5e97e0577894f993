package org.duban.inspection.survey;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A survey with how far it has come.
 *
 * @param places how many are on its list, as far as the reader may see
 * @param covered at how many of them somebody was
 */
public record SurveyProgress(@JsonUnwrapped SurveyRow survey, int places, int covered) {

    /** In whole percent, and never all before all is. */
    public int getPercent() {
        return Tally.percent(covered, places);
    }
}
