package org.duban.unit;

import org.duban.shared.RuleBroken;

/** Ledgers that mean another unit by this name would no longer find it. */
class AliasNotYours extends RuleBroken {

    AliasNotYours(String alias, String unit) {
        super(alias, unit);
    }

    @Override
    public String field() {
        return "aliases";
    }
}
