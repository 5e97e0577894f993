package org.duban.unit;

import org.duban.shared.Conflict;

/** A unit out of use takes no new units and no new places. */
class UnitRetired extends Conflict {

    UnitRetired(String name) {
        super(name);
    }
}
