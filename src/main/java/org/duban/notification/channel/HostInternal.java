package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** The address leads into the house, where only machines that the operator names may be called. */
class HostInternal extends RuleBroken {

    HostInternal(String host) {
        super(host);
    }

    @Override
    public String field() {
        return "address";
    }
}
