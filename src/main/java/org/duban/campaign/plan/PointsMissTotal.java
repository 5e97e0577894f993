package org.duban.campaign.plan;

import java.math.BigDecimal;
import org.duban.shared.RuleBroken;

/** The last point is the whole. */
class PointsMissTotal extends RuleBroken {

    PointsMissTotal(BigDecimal total) {
        super(total);
    }

    @Override
    public String field() {
        return "points";
    }
}
