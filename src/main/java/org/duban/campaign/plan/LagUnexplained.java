package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A reason has words. */
class LagUnexplained extends RuleBroken {

    @Override
    public String field() {
        return "words";
    }
}
