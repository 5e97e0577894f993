package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** A round ends on the day it starts or later. */
class RoundEndsBeforeItStarts extends RuleBroken {

    @Override
    public String field() {
        return "endsOn";
    }
}
