package org.duban.campaign.plan;

import java.time.LocalDate;
import org.duban.shared.RuleBroken;

/** What is to be done in all never becomes less. */
class PointFalls extends RuleBroken {

    PointFalls(LocalDate day) {
        super(day);
    }

    @Override
    public String field() {
        return "points";
    }
}
