package org.duban.campaign.statement;

import org.duban.shared.RuleBroken;

/** A statement is that of a unit. */
class NoUnitChosen extends RuleBroken {

    @Override
    public String field() {
        return "unitIds";
    }
}
