package org.duban.unit;

import org.duban.shared.NotFound;

/** There is no such unit. */
class UnitNotFound extends NotFound {

    UnitNotFound(UnitId id) {
        super(id);
    }
}
