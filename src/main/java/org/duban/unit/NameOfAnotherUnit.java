package org.duban.unit;

import org.duban.shared.RuleBroken;

/** Ledgers that mean another unit by this name, or write it nearly so, would no longer find it. */
class NameOfAnotherUnit extends RuleBroken {

    private final String field;

    NameOfAnotherUnit(String field, String name, String unit) {
        super(name, unit);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
