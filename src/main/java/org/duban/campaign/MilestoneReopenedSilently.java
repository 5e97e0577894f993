package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** What was reported as reached is taken back with a word why. */
class MilestoneReopenedSilently extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
