package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** A quantity is more than nothing, and of something. */
public class ClauseQuantityIncomplete extends RuleBroken {

    private final String field;

    /** @param place of the clause, from 1 */
    public ClauseQuantityIncomplete(int place) {
        super(place);
        this.field = "clauses[%d].quantity".formatted(place - 1);
    }

    @Override
    public String field() {
        return field;
    }
}
