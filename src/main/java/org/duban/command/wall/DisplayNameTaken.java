package org.duban.command.wall;

import org.duban.shared.Conflict;

/** Displays are told apart by their names. */
class DisplayNameTaken extends Conflict {

    DisplayNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
