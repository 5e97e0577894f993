package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** A statement is annulled with a word why. */
class AnnulledSilently extends RuleBroken {

    @Override
    public String field() {
        return "reason";
    }
}
