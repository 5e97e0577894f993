package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** A rate lies between nothing and the whole. */
public class RateOutOfRange extends RuleBroken {

    @Override
    public String field() {
        return "target";
    }
}
