package org.duban.unit;

import org.duban.shared.RuleBroken;

/** A place is excused with a word why. */
class ExcuseMissing extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
