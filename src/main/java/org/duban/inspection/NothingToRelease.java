package org.duban.inspection;

import org.duban.shared.Conflict;

/** Only an unannounced round is released, and once. */
class NothingToRelease extends Conflict {

    NothingToRelease(String title) {
        super(title);
    }
}
