package org.duban.evidence;

import org.duban.shared.Conflict;

/** Other evidence already has the id that the client chose. */
class EvidenceIdTaken extends Conflict {

    EvidenceIdTaken(EvidenceId id) {
        super(id);
    }
}
