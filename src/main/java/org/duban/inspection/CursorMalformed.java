package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** A cursor is taken from an answer as it is. */
class CursorMalformed extends RuleBroken {

    CursorMalformed(String text) {
        super(text);
    }

    @Override
    public String field() {
        return "cursor";
    }
}
