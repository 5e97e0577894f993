package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** A part is no larger than the whole. */
public class NumeratorOutOfRange extends RuleBroken {

    NumeratorOutOfRange(String numerator, String denominator) {
        super(numerator, denominator);
    }

    @Override
    public String field() {
        return "numerator";
    }
}
