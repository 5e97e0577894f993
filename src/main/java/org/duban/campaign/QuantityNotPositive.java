package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A quantity to be done is more than nothing. */
class QuantityNotPositive extends RuleBroken {

    @Override
    public String field() {
        return "quantityTotal";
    }
}
