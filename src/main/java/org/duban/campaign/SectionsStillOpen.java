package org.duban.campaign;

import org.duban.shared.Conflict;

/** The whole does not end before its sections. */
class SectionsStillOpen extends Conflict {

    SectionsStillOpen(String section, int open) {
        super(section, open);
    }
}
