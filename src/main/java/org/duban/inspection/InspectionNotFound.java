package org.duban.inspection;

import org.duban.shared.NotFound;

/** There is no such round. */
class InspectionNotFound extends NotFound {

    InspectionNotFound(InspectionId id) {
        super(id);
    }
}
