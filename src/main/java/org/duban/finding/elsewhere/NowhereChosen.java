package org.duban.finding.elsewhere;

import org.duban.shared.RuleBroken;

/** A kind of place, a league or a level says where to look. */
class NowhereChosen extends RuleBroken {

    @Override
    public String field() {
        return "kind";
    }
}
