package org.duban.inspection.draw;

import org.duban.shared.RuleBroken;

/** There is nothing to draw from. */
class DrawWithoutStrata extends RuleBroken {

    @Override
    public String field() {
        return "strata";
    }
}
