package org.duban.unit;

import org.duban.shared.Conflict;

/** A unit goes out of use only after the units below it. */
class UnitHasUnitsBelow extends Conflict {

    UnitHasUnitsBelow(String name, long count) {
        super(name, count);
    }
}
