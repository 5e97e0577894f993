package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A task is cancelled with a word why. */
class CancelledSilently extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
