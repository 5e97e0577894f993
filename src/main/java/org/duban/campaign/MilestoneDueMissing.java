package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A milestone without a date is none. */
class MilestoneDueMissing extends RuleBroken {

    @Override
    public String field() {
        return "date";
    }
}
