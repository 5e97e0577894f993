package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A share is from none to all. */
class PercentOutOfRange extends RuleBroken {

    @Override
    public String field() {
        return "percent";
    }
}
