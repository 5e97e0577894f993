package org.duban.ranking.above;

import org.duban.shared.RuleBroken;

/** Nobody is behind the last. */
class RankOutOfField extends RuleBroken {

    private final String field;

    RankOutOfField(String field, int most) {
        super(most);
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }
}
