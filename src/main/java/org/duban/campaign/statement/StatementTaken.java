package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** A unit has one statement in a campaign, besides annulled ones. */
class StatementTaken extends RuleBroken {

    StatementTaken(String units) {
        super(units);
    }

    @Override
    public String field() {
        return "unitIds";
    }
}
