package org.duban.account;

import org.duban.shared.RuleBroken;

/** User name and password do not fit. */
class WrongCredentials extends RuleBroken {

    @Override
    public String field() {
        return "password";
    }
}
