package org.duban.finding.part;

import org.duban.shared.RuleBroken;

/** The unit that leads answers for the whole, and takes no part of it. */
class PartOfLead extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
