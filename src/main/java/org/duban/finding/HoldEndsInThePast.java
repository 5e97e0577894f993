package org.duban.finding;

import org.duban.shared.RuleBroken;

/** A hold ends on a day to come. */
class HoldEndsInThePast extends RuleBroken {

    @Override
    public String field() {
        return "until";
    }
}
