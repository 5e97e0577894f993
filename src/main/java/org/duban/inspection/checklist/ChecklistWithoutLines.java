package org.duban.inspection.checklist;

import org.duban.shared.RuleBroken;

/** A checklist without a line asks nothing. */
class ChecklistWithoutLines extends RuleBroken {

    @Override
    public String field() {
        return "lines";
    }
}
