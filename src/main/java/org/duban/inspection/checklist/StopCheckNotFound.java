package org.duban.inspection.checklist;

import org.duban.shared.NotFound;

/** There is no answered checklist under the id. */
class StopCheckNotFound extends NotFound {

    StopCheckNotFound(StopCheckId id) {
        super(id);
    }
}
