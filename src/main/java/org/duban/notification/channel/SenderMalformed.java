package org.duban.notification.channel;

import org.duban.shared.RuleBroken;

/** Mail comes from a mail address. */
class SenderMalformed extends RuleBroken {

    @Override
    public String field() {
        return "address";
    }
}
