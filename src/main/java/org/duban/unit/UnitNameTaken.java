package org.duban.unit;

import org.duban.shared.Conflict;

/** Two units under one parent cannot share a name. */
class UnitNameTaken extends Conflict {

    UnitNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
