package org.duban.campaign;

import org.duban.shared.Conflict;

/** A workstream that has tasks stays. */
class WorkstreamInUse extends Conflict {

    WorkstreamInUse(String name) {
        super(name);
    }
}
