package org.duban.finding.commitment;

import org.duban.shared.RuleBroken;

/** What was promised was promised today or before. */
class MadeInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "madeOn";
    }
}
