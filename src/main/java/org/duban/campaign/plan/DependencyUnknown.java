package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A task waits for others of its campaign that its planner may see. */
class DependencyUnknown extends RuleBroken {

    @Override
    public String field() {
        return "afterTask";
    }
}
