package org.duban.campaign.plan;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** The first step would begin before the campaign. */
class StepsBeforeCampaign extends RuleBroken {

    StepsBeforeCampaign(LocalDate from, LocalDate starts) {
        super(from, starts);
    }

    @Override
    public String field() {
        return "steps";
    }
}
