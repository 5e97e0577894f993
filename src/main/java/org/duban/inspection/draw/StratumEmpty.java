package org.duban.inspection.draw;

import org.duban.shared.RuleBroken;

/** No place fits the stratum, or all that do belong to one before it. */
class StratumEmpty extends RuleBroken {

    StratumEmpty(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "strata";
    }
}
