package org.duban.inspection.draw;

import org.duban.shared.Conflict;

/** It was drawn, given up, or nobody came in time. */
class DrawOver extends Conflict {

    DrawOver(String title) {
        super(title);
    }
}
