package org.duban.finding.recurrence;

import org.duban.shared.Conflict;

/** Something else has been told under this id, or by somebody else. */
class SightingIdTaken extends Conflict {

    SightingIdTaken(SightingId id) {
        super(id);
    }
}
