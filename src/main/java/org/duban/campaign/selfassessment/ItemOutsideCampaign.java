package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** Assessed are the items of the campaign's own standards, as they are now. */
class ItemOutsideCampaign extends RuleBroken {

    private final String field;

    /** @param index of the item among those that were sent, from 0 */
    ItemOutsideCampaign(int index) {
        super();
        this.field = "assessments[%d].checkItemId".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
