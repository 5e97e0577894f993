package org.duban.account;

import org.duban.shared.RuleBroken;

/** The settings name nobody who would vouch for the account. */
class SignInWayUnknown extends RuleBroken {

    SignInWayUnknown(SignInWay way) {
        super(way.name());
    }

    @Override
    public String field() {
        return "way";
    }
}
