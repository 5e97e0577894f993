package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** There is no share of nothing. */
public class DenominatorNotPositive extends RuleBroken {

    @Override
    public String field() {
        return "denominator";
    }
}
