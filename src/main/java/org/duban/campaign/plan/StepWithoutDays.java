package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A step takes a day at least. */
class StepWithoutDays extends RuleBroken {

    StepWithoutDays(String title) {
        super(title);
    }

    @Override
    public String field() {
        return "steps";
    }
}
