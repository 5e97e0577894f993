package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A task begins at most a year after, or before, the end of the other. */
class LagOutOfRange extends RuleBroken {

    @Override
    public String field() {
        return "lagDays";
    }
}
