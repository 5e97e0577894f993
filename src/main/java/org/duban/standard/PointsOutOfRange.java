package org.duban.standard;

import java.math.BigDecimal;
import org.duban.shared.RuleBroken;

/** A check item costs more points than there are, or less than none. */
class PointsOutOfRange extends RuleBroken {

    PointsOutOfRange(BigDecimal points) {
        super(points.toPlainString());
    }

    @Override
    public String field() {
        return "points";
    }
}
