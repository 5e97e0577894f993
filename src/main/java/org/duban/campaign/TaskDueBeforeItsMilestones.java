package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The whole would be due before one of its steps. */
class TaskDueBeforeItsMilestones extends RuleBroken {

    TaskDueBeforeItsMilestones(String milestone) {
        super(milestone);
    }

    @Override
    public String field() {
        return "date";
    }
}
