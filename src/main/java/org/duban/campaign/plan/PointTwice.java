package org.duban.campaign.plan;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** A day has one point. */
class PointTwice extends RuleBroken {

    PointTwice(LocalDate day) {
        super(day);
    }

    @Override
    public String field() {
        return "points";
    }
}
