package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** Points and remarks say nothing without a verdict. */
class VerdictMissing extends RuleBroken {

    private final String field;

    /** @param index of the item among those that were sent, from 0 */
    VerdictMissing(int index, String code) {
        super(code);
        this.field = "assessments[%d].verdict".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
