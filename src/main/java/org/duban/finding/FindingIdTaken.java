package org.duban.finding;

import org.duban.shared.Conflict;

/** Somebody else has logged a finding under this id. */
class FindingIdTaken extends Conflict {

    FindingIdTaken(FindingId id) {
        super(id);
    }
}
