package org.duban.campaign.meeting;

import org.duban.shared.RuleBroken;

/** Nothing was written down that could be issued. */
class MinutesMissing extends RuleBroken {

    @Override
    public String field() {
        return "minutes";
    }
}
