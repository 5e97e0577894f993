package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** The place is not on the list of the survey. */
class PlaceNotSurveyed extends RuleBroken {

    PlaceNotSurveyed(String title) {
        super(title);
    }
}
