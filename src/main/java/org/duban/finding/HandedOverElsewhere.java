package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A finding is handed down only: to a unit in use below the one that has it. */
class HandedOverElsewhere extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
