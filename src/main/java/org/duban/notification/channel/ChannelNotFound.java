package org.duban.notification.channel;

import org.duban.shared.NotFound;

/** There is no such channel. */
class ChannelNotFound extends NotFound {

    ChannelNotFound(ChannelId id) {
        super(id);
    }
}
