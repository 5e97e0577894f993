package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** There is no value of what is still to come. */
public class PeriodNotBegun extends RuleBroken {

    PeriodNotBegun(String period) {
        super(period);
    }

    @Override
    public String field() {
        return "period";
    }
}
