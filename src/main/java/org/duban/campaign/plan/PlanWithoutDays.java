package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** None of the days of a plan counts: a holiday, for a plan by working days. */
class PlanWithoutDays extends RuleBroken {

    @Override
    public String field() {
        return "worksOn";
    }
}
