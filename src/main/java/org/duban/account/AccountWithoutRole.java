package org.duban.account;

import org.duban.shared.RuleBroken;

/** An account without a role could do nothing. */
class AccountWithoutRole extends RuleBroken {

    @Override
    public String field() {
        return "roles";
    }
}
