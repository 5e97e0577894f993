package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** Who gives the full number of points takes none off. */
class FullLosesNothing extends RuleBroken {

    private final String field;

    /** @param index of the item among those that were sent, from 0 */
    FullLosesNothing(int index, String code) {
        super(code);
        this.field = "assessments[%d].points".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
