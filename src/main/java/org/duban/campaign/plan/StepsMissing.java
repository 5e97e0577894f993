package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** Planning back needs steps with their days. */
class StepsMissing extends RuleBroken {

    @Override
    public String field() {
        return "steps";
    }
}
