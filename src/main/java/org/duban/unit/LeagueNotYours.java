package org.duban.unit;

import org.duban.shared.RuleBroken;

/** Who is ranked against whom, the district's office says. */
class LeagueNotYours extends RuleBroken {

    @Override
    public String field() {
        return "league";
    }
}
