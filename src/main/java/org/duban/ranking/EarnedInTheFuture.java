package org.duban.ranking;

import org.duban.shared.RuleBroken;

/** Points are given for what has happened. */
class EarnedInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "earnedOn";
    }
}
