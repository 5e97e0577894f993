package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** Points won are more than none. */
class BonusUnfit extends RuleBroken {

    private final String field;

    /** @param index of the item among those that were sent, from 0 */
    BonusUnfit(int index, String code) {
        super(code);
        this.field = "assessments[%d].points".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
