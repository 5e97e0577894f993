package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** Somebody signs for the unit. */
class StatementWithoutSigner extends RuleBroken {

    @Override
    public String field() {
        return "signer";
    }
}
