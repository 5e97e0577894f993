package org.duban.inspection.checklist;

import org.duban.shared.NotFound;

/** There is no checklist under the id. */
class ChecklistNotFound extends NotFound {

    ChecklistNotFound(ChecklistId id) {
        super(id);
    }
}
