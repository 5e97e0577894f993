package org.duban.campaign.indicator;

import org.duban.shared.RuleBroken;

/** The indicator has values of other periods. */
public class PeriodOfAnotherRhythm extends RuleBroken {

    PeriodOfAnotherRhythm(String text, String example) {
        super(text, example);
    }

    @Override
    public String field() {
        return "period";
    }
}
