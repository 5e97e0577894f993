package org.duban.standard;

import org.duban.shared.Conflict;

/** A former revision of a check item is history and stays as it is. */
class CheckItemSuperseded extends Conflict {

    CheckItemSuperseded(String code, int revision) {
        super(code, Integer.toString(revision));
    }
}
