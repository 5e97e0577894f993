package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** Points lost are more than none, and no more than the item has. */
class PointsLostUnfit extends RuleBroken {

    private final String field;

    /** @param index of the item among those that were sent, from 0 */
    PointsLostUnfit(int index, String code, String most) {
        super(code, most);
        this.field = "assessments[%d].points".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
