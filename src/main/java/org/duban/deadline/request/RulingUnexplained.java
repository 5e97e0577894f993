package org.duban.deadline.request;

import org.duban.shared.RuleBroken;

/** Who refuses or answers says why. */
class RulingUnexplained extends RuleBroken {

    @Override
    public String field() {
        return "comment";
    }
}
