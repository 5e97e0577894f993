package org.duban.finding.recurrence;

import org.duban.shared.RuleBroken;

/** What is told has been seen. */
class SeenInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "at";
    }
}
