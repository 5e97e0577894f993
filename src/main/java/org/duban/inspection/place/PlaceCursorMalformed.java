package org.duban.inspection.place;

import org.duban.shared.RuleBroken;

/** A cursor is taken from an answer as it is. */
class PlaceCursorMalformed extends RuleBroken {

    PlaceCursorMalformed(String text) {
        super(text);
    }

    @Override
    public String field() {
        return "cursor";
    }
}
