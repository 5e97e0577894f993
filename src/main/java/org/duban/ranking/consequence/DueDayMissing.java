package org.duban.ranking.consequence;

import org.duban.shared.RuleBroken;

/** It is to be done by some day. */
public class DueDayMissing extends RuleBroken {

    @Override
    public String field() {
        return "dueOn";
    }
}
