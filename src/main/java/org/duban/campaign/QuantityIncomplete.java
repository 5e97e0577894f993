package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A quantity needs both a number and what is counted. */
class QuantityIncomplete extends RuleBroken {

    private final String field;

    QuantityIncomplete(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
