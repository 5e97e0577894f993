package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The input names a unit that does not exist. */
public class UnitUnknown extends RuleBroken {

    private final String field;

    public UnitUnknown(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
