package org.duban.account;

import org.duban.shared.RuleBroken;

/** A password has no more than 72 bytes: the hash would not see the rest. */
class PasswordTooLong extends RuleBroken {

    @Override
    public String field() {
        return "password";
    }
}
