package org.duban.inspection.lookback;

import org.duban.shared.RuleBroken;

/** Either a rate or a number is given, and each figure is within its bounds. */
class DrawUnclear extends RuleBroken {

    DrawUnclear() {
        super(Draw.MOST, Draw.MOST_FACTOR);
    }

    @Override
    public String field() {
        return "percent";
    }
}
