package org.duban.finding.recurrence;

import org.duban.shared.NotFound;

/** The finding has no such re-check. */
class RecheckNotFound extends NotFound {

    RecheckNotFound(RecheckId id) {
        super(id);
    }
}
