package org.duban.inspection.draw;

import org.duban.shared.RuleBroken;

/** Not a number of places, or not a share of them. */
class QuotaOutOfRange extends RuleBroken {

    @Override
    public String field() {
        return "strata";
    }
}
