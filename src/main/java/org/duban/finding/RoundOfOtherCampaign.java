package org.duban.finding;

import org.duban.shared.RuleBroken;

/** What is found in a round belongs to the campaign of the round. */
class RoundOfOtherCampaign extends RuleBroken {

    @Override
    public String field() {
        return "inspectionId";
    }
}
