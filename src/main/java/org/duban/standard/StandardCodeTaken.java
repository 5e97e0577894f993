package org.duban.standard;

import org.duban.shared.Conflict;

/** Two standards cannot share a code. */
class StandardCodeTaken extends Conflict {

    StandardCodeTaken(String code) {
        super(code);
    }

    @Override
    public String field() {
        return "code";
    }
}
