package org.duban.finding.commitment;

import org.duban.shared.RuleBroken;

/** A promise is about what is to come. */
class PromisedForThePast extends RuleBroken {

    @Override
    public String field() {
        return "promisedOn";
    }
}
