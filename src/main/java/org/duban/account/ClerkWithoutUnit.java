package org.duban.account;

import org.duban.shared.RuleBroken;

/** A clerk answers for a unit, and its administrator looks after it: both need one. */
class ClerkWithoutUnit extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
