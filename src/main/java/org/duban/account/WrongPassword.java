package org.duban.account;

import org.duban.shared.RuleBroken;

/** The present password, asked for before a new one is taken, is not right. */
class WrongPassword extends RuleBroken {

    @Override
    public String field() {
        return "present";
    }
}
