package org.duban.campaign.meeting;

import org.duban.shared.RuleBroken;

/** Somebody has to do what was decided. */
public class DecisionWithoutUnit extends RuleBroken {

    private final String field;

    /** @param place of the decision, from 1 */
    public DecisionWithoutUnit(int place) {
        super(place);
        this.field = "decisions[%d].leadUnitId".formatted(place - 1);
    }

    @Override
    public String field() {
        return field;
    }
}
