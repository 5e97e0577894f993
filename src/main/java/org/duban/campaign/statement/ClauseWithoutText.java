package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** A clause says what is to be done. */
public class ClauseWithoutText extends RuleBroken {

    private final String field;

    /** @param place of the clause, from 1 */
    public ClauseWithoutText(int place) {
        super(place);
        this.field = "clauses[%d].text".formatted(place - 1);
    }

    @Override
    public String field() {
        return field;
    }
}
