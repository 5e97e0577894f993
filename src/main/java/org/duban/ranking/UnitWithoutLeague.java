package org.duban.ranking;

import org.duban.shared.RuleBroken;

/** The unit is ranked nowhere: points would never count. */
class UnitWithoutLeague extends RuleBroken {

    UnitWithoutLeague(String unit) {
        super(unit);
    }

    @Override
    public String field() {
        return "winnerId";
    }
}
