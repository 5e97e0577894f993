package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** The campaign that the channel is for does not exist. */
class CampaignUnknown extends RuleBroken {

    @Override
    public String field() {
        return "campaignId";
    }
}
