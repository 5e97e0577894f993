package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** A visit is told that has yet to come: the clock of the phone is wrong. */
class VisitInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "at";
    }
}
