package org.duban.account;

import org.duban.shared.RuleBroken;

/** A clerk answers for a unit, so needs one. */
class ClerkWithoutUnit extends RuleBroken {

    @Override
    public String field() {
        return "unitId";
    }
}
