package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** Who lags catches up some day to come. */
class CatchUpInThePast extends RuleBroken {

    @Override
    public String field() {
        return "catchUpOn";
    }
}
