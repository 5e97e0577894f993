package org.duban.account;

import org.duban.shared.RuleBroken;

/** A user name is of Latin letters, digits, dots, dashes and underscores. */
class UsernameUnfit extends RuleBroken {

    @Override
    public String field() {
        return "username";
    }
}
