package org.duban.inspection.checklist;

import org.duban.shared.Conflict;

/** Somebody has changed the checklist meanwhile: this revision is history. */
class ChecklistSuperseded extends Conflict {

    ChecklistSuperseded(String name) {
        super(name);
    }
}
