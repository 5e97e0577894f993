package org.duban.unit;

import org.duban.shared.Conflict;

/** A unit goes out of use only after others have taken over its places. */
class UnitHasPlaces extends Conflict {

    UnitHasPlaces(String name, long count) {
        super(name, count);
    }
}
