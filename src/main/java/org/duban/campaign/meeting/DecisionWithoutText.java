package org.duban.campaign.meeting;

import org.duban.shared.RuleBroken;

/** A decision says what is to be done. */
public class DecisionWithoutText extends RuleBroken {

    private final String field;

    /** @param place of the decision, from 1 */
    public DecisionWithoutText(int place) {
        super(place);
        this.field = "decisions[%d].text".formatted(place - 1);
    }

    @Override
    public String field() {
        return field;
    }
}
