package org.duban.campaign.selfassessment;

import org.duban.shared.RuleBroken;

/** What is assessed was assessed today or before. */
class AssessedInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "assessedOn";
    }
}
