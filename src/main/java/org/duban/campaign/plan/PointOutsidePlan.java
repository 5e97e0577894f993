package org.duban.campaign.plan;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A point lies within the plan. */
class PointOutsidePlan extends RuleBroken {

    PointOutsidePlan(LocalDate day) {
        super(day);
    }

    @Override
    public String field() {
        return "points";
    }
}
