package org.duban.ranking.objection;

import org.duban.shared.RuleBroken;

/** The unit has no such line in the edition. */
public class LineUnknown extends RuleBroken {

    LineUnknown(int line) {
        super(line);
    }

    @Override
    public String field() {
        return "line";
    }
}
