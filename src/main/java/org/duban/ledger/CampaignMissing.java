package org.duban.ledger;

import org.duban.shared.RuleBroken;

/** Findings belong to a campaign, which the ledger itself does not name. */
class CampaignMissing extends RuleBroken {

    @Override
    public String field() {
        return "campaignId";
    }
}
