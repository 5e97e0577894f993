package org.duban.inspection.checklist;

import org.duban.shared.RuleBroken;

/** Two checklists in use bear one name: nobody could tell which to fill in. */
class ChecklistNameTaken extends RuleBroken {

    ChecklistNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
