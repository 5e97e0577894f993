package org.duban.inspection;

import org.duban.shared.RuleBroken;

/** The leader is one of the inspectors. */
class LeaderNotOnTheTeam extends RuleBroken {

    @Override
    public String field() {
        return "leaderId";
    }
}
