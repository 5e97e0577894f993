package org.duban.unit;

import org.duban.shared.RuleBroken;

/** A position is a latitude and a longitude, both on the globe. */
class PositionUnfit extends RuleBroken {

    @Override
    public String field() {
        return "latitude";
    }
}
