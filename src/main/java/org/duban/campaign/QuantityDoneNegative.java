package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** Nobody does less than nothing. */
class QuantityDoneNegative extends RuleBroken {

    @Override
    public String field() {
        return "quantityDone";
    }
}
