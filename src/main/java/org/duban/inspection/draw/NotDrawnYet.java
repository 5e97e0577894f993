package org.duban.inspection.draw;

import org.duban.shared.Conflict;

/** A round goes to places that were drawn. */
class NotDrawnYet extends Conflict {

    NotDrawnYet(String title) {
        super(title);
    }
}
