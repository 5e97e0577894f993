package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** An indicator that is no rate has one number as its value. */
public class ValueMissing extends RuleBroken {

    @Override
    public String field() {
        return "value";
    }
}
