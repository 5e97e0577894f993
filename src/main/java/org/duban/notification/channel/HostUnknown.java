package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** The name in the address is not to be found. */
class HostUnknown extends RuleBroken {

    HostUnknown(String host) {
        super(host);
    }

    @Override
    public String field() {
        return "address";
    }
}
