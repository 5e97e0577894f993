package org.duban.finding;

import org.duban.shared.RuleBroken;

/** Neither the responsibility matrix nor the place says which unit answers. */
class NoUnitProposed extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
