package org.duban.command.instruction;

import org.duban.shared.RuleBroken;

/** What the instruction is about belongs to no single campaign, so one must be chosen. */
class CampaignNotChosen extends RuleBroken {

    @Override
    public String field() {
        return "campaignId";
    }
}
