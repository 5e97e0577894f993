package org.duban.ranking.objection;

import org.duban.shared.RuleBroken;

/** A ruling says why. */
public class ObjectionUnexplained extends RuleBroken {

    @Override
    public String field() {
        return "comment";
    }
}
