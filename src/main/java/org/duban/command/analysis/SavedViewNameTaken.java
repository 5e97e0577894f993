package org.duban.command.analysis;

import org.duban.shared.Conflict;

/** One tells the own views apart by their names. */
class SavedViewNameTaken extends Conflict {

    SavedViewNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
