package org.duban.inspection.lookback;

import org.duban.shared.RuleBroken;

/** Either a rate or a number is given, and each figure is within its bounds. */
class SampleUnclear extends RuleBroken {

    SampleUnclear() {
        super(SampleWanted.MOST, SampleWanted.MOST_FACTOR);
    }

    @Override
    public String field() {
        return "percent";
    }
}
