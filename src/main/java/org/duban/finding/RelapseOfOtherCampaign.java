package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A finding comes back in its own campaign. */
class RelapseOfOtherCampaign extends RuleBroken {

    RelapseOfOtherCampaign(String number) {
        super(number);
    }

    @Override
    public String field() {
        return "recurrence";
    }
}
