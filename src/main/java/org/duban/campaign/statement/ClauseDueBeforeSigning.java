package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** A clause is due after it was signed. */
public class ClauseDueBeforeSigning extends RuleBroken {

    private final String field;

    /** @param place of the clause, from 1 */
    public ClauseDueBeforeSigning(int place) {
        super(place);
        this.field = "clauses[%d].dueOn".formatted(place - 1);
    }

    @Override
    public String field() {
        return field;
    }
}
