package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** What is signed was signed today or before. */
class SignedInTheFuture extends RuleBroken {

    @Override
    public String field() {
        return "signedOn";
    }
}
