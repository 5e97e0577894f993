package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A deadline is moved with a word why. */
class DeadlineMovedSilently extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
