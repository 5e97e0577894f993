package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** What is written is no period. */
public class PeriodUnreadable extends RuleBroken {

    PeriodUnreadable(String text) {
        super(text);
    }

    @Override
    public String field() {
        return "period";
    }
}
