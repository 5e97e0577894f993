package org.duban.unit;

import org.duban.shared.Conflict;

/** A unit goes out of use only when it has nothing left to answer for. */
class UnitHasOpenWork extends Conflict {

    UnitHasOpenWork(String name, long count) {
        super(name, count);
    }
}
