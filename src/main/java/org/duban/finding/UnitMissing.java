package org.duban.finding;

import org.duban.shared.RuleBroken;

/** An assignment names the unit. */
public class UnitMissing extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
