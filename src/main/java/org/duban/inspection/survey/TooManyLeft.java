package org.duban.inspection.survey;

import org.duban.shared.RuleBroken;

/** No round has so many stops; it has to go to a smaller area. */
class TooManyLeft extends RuleBroken {

    TooManyLeft(int most) {
        super(most);
    }

    @Override
    public String field() {
        return "area";
    }
}
