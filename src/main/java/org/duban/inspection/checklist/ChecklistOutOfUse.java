package org.duban.inspection.checklist;

import org.duban.shared.Conflict;

/** The checklist is not in use any more. */
class ChecklistOutOfUse extends Conflict {

    ChecklistOutOfUse(String name) {
        super(name);
    }
}
