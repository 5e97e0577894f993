package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A campaign cannot end before it starts. */
class CampaignEndsBeforeItStarts extends RuleBroken {

    @Override
    public String field() {
        return "endsOn";
    }
}
