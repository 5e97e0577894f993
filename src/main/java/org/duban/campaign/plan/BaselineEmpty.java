package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** Nothing is planned that could be kept. */
class BaselineEmpty extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
