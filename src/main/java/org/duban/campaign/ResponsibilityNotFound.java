package org.duban.campaign;

import org.duban.shared.NotFound;

/** There is no such row in the responsibility matrix. */
class ResponsibilityNotFound extends NotFound {

    ResponsibilityNotFound(ResponsibilityId id) {
        super(id);
    }
}
