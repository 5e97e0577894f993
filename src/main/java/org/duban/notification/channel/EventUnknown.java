package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** A channel can only be asked for events that there are. */
class EventUnknown extends RuleBroken {

    EventUnknown(String name) {
        super(name);
    }

    @Override
    public String field() {
        return "events";
    }
}
