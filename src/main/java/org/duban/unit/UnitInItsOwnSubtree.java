package org.duban.unit;

import org.duban.shared.RuleBroken;

/** A unit cannot stand below itself. */
class UnitInItsOwnSubtree extends RuleBroken {

    UnitInItsOwnSubtree(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "parentId";
    }
}
