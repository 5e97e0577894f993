package org.duban.ranking.scheme;

import org.duban.shared.Conflict;

/** Another scheme in use has this name. */
public class SchemeNameTaken extends Conflict {

    SchemeNameTaken(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "name";
    }
}
