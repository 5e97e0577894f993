package org.duban.inspection;

import org.duban.shared.Conflict;

/** A round that is done is not changed any more. */
class InspectionDone extends Conflict {

    InspectionDone(String title) {
        super(title);
    }
}
