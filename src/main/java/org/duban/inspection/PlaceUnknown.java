package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** A route is made of registered places. */
class PlaceUnknown extends RuleBroken {

    @Override
    public String field() {
        return "placeIds";
    }
}
