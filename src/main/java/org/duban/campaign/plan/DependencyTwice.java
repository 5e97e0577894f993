package org.duban.campaign.plan;

import org.duban.shared.RuleBroken;

/** A task waits for another once. */
class DependencyTwice extends RuleBroken {

    DependencyTwice(String title) {
        super(title);
    }

    @Override
    public String field() {
        return "afterTask";
    }
}
