package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** The unit that answers is one that exists. */
class AnsweringUnitUnknown extends RuleBroken {

    private final String field;

    /** @param index of the item among those that were sent, from 0 */
    AnsweringUnitUnknown(int index) {
        super();
        this.field = "assessments[%d].unitId".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
