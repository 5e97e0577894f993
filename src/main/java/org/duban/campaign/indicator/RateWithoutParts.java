package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** Of a rate both the part and the whole are given. */
public class RateWithoutParts extends RuleBroken {

    @Override
    public String field() {
        return "numerator";
    }
}
