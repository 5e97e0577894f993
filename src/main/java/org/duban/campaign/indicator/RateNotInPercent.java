package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** A rate is measured in per cent. */
public class RateNotInPercent extends RuleBroken {

    @Override
    public String field() {
        return "measure";
    }
}
