package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** Points hang on the dates of a plan. */
class PointsWithoutPlan extends RuleBroken {

    @Override
    public String field() {
        return "points";
    }
}
