package org.duban.account;

import org.duban.shared.RuleBroken;

/** A password needs ten characters or more. */
class PasswordTooShort extends RuleBroken {

    @Override
    public String field() {
        return "password";
    }
}
