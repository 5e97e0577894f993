package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** The address is none that a message can be posted to. */
class AddressMalformed extends RuleBroken {

    @Override
    public String field() {
        return "address";
    }
}
