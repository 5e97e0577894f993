package org.duban.campaign.selfassessment.web;

import org.duban.shared.RuleBroken;

/** Points are a number. */
class PointsMistyped extends RuleBroken {

    private final String field;

    /** @param index of the item in the form, from 0 */
    PointsMistyped(int index) {
        this.field = "assessments[%d].points".formatted(index);
    }

    @Override
    public String field() {
        return field;
    }
}
