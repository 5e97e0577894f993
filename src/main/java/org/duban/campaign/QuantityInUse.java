package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** What has been counted cannot become uncounted. */
class QuantityInUse extends RuleBroken {

    @Override
    public String field() {
        return "quantityTotal";
    }
}
