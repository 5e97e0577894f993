package org.duban.campaign;

import org.duban.shared.RuleBroken;

/** A campaign cannot be assessed before it starts. */
class AssessedBeforeItStarts extends RuleBroken {

    @Override
    public String field() {
        return "assessedOn";
    }
}
