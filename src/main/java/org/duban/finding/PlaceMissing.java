package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A finding is somewhere. */
class PlaceMissing extends RuleBroken {

    @Override
    public String field() {
        return "placeText";
    }
}
