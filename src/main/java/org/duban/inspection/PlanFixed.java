package org.duban.inspection;

import org.duban.shared.Conflict;

/** What kind of round it is, and for which campaign, is fixed once it is under way: findings go by it. */
class PlanFixed extends Conflict {

    @Override
    public String field() {
        return "kind";
    }
}
