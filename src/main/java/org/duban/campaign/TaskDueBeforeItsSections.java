package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The whole would be due before one of its sections. */
class TaskDueBeforeItsSections extends RuleBroken {

    TaskDueBeforeItsSections(String section) {
        super(section);
    }

    @Override
    public String field() {
        return "date";
    }
}
