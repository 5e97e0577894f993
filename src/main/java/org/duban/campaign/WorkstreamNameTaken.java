package org.duban.campaign;

import org.duban.shared.Conflict;

/** Two workstreams of one campaign cannot share a name. */
class WorkstreamNameTaken extends Conflict {

    WorkstreamNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
