package org.duban.inspection.draw;

import org.duban.shared.RuleBroken;

/** No round has so many stops; it has to go to one stratum. */
class TooManyStops extends RuleBroken {

    TooManyStops(int stops, int most) {
        super(stops, most);
    }

    @Override
    public String field() {
        return "stratum";
    }
}
