package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** The task has no quantity to be counted. */
class NothingToCount extends RuleBroken {

    @Override
    public String field() {
        return "quantityDone";
    }
}
