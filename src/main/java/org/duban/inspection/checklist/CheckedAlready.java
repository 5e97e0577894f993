package org.duban.inspection.checklist;

import org.duban.shared.Conflict;

/** Somebody has answered the checklist at this stop. */
class CheckedAlready extends Conflict {

    CheckedAlready(String by) {
        super(by);
    }
}
