package org.duban.ranking.consequence;

import org.duban.shared.RuleBroken;

/** Somebody has to see to it. */
public class PostMissing extends RuleBroken {

    @Override
    public String field() {
        return "post";
    }
}
