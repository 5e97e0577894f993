package org.duban.unit;

import org.duban.shared.Conflict;

/** Two places of one unit cannot share a name. */
class PlaceNameTaken extends Conflict {

    PlaceNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
