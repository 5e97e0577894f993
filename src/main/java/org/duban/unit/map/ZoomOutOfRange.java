package org.duban.unit.map;

import org.duban.shared.RuleBroken;

/** Maps are drawn in so many sizes only. */
class ZoomOutOfRange extends RuleBroken {

    ZoomOutOfRange(int least, int most) {
        super(least, most);
    }

    @Override
    public String field() {
        return "maxZoom";
    }
}
