package org.duban.account;

import org.duban.shared.RuleBroken;

/** An administrator of a unit looks after people of that unit and of those below it. */
class UnitNotYours extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
