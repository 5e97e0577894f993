package org.duban.finding.elsewhere;

import org.duban.shared.RuleBroken;

/** No unit has such a place, or there is no such unit. */
class NoSuchPlaces extends RuleBroken {

    @Override
    public String field() {
        return "kind";
    }
}
