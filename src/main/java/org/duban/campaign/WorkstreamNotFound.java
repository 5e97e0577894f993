package org.duban.campaign;

import org.duban.shared.NotFound;

/** There is no such workstream. */
class WorkstreamNotFound extends NotFound {

    WorkstreamNotFound(WorkstreamId id) {
        super(id);
    }
}
