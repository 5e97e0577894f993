package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A finding is logged after it was found. */
class FoundInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "foundAt";
    }
}
