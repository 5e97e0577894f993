package org.duban.standard;

import org.duban.shared.Conflict;

/** Two check items of one standard cannot share a code, even where one is retired. */
class CheckItemCodeTaken extends Conflict {

    CheckItemCodeTaken(String code) {
        super(code);
    }

    @Override
    public String field() {
        return "code";
    }
}
