package org.duban.inspection.checklist;

import org.duban.shared.Conflict;

/** The id belongs to the checklist of another stop or person. */
class StopCheckIdTaken extends Conflict {

    StopCheckIdTaken(StopCheckId id) {
        super(id);
    }
}
