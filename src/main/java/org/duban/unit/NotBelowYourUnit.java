package org.duban.unit;

import org.duban.shared.RuleBroken;

/** Whoever administers a unit keeps those below it, and moves none elsewhere. */
class NotBelowYourUnit extends RuleBroken {

    @Override
    public String field() {
        return "parentId";
    }
}
