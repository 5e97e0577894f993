package org.duban.finding.commitment;

import org.duban.shared.RuleBroken;

/** The tasks are led by the unit. */
class TasksUnfit extends RuleBroken {

    @Override
    public String field() {
        return "taskIds";
    }
}
