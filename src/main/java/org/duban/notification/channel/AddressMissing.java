package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** A new channel must lead somewhere. */
class AddressMissing extends RuleBroken {

    @Override
    public String field() {
        return "address";
    }
}
