package org.duban.campaign.meeting;

import org.duban.shared.RuleBroken;

/** What is decided cannot be due before it is given out. */
public class DecisionDueInThePast extends RuleBroken {

    private final String field;

    /** @param place of the decision, from 1 */
    public DecisionDueInThePast(int place) {
        super(place);
        this.field = "decisions[%d].date".formatted(place - 1);
    }

    @Override
    public String field() {
        return field;
    }
}
