package org.duban.inspection;

import org.duban.shared.Conflict;

/** An unannounced round is released after it is done. */
class ReleasedBeforeDone extends Conflict {

    ReleasedBeforeDone(String title) {
        super(title);
    }
}
