package org.duban.notification.channel;

import java.util.Locale;
import java.util.UUID;
import org.duban.notification.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that a node has taken on, with all that is needed to send it.
 *
 * @param account for mail, who gets it
 * @param attempt the number of this attempt, from 1
 */
record Parcel(
        UUID id,
        UUID channel,
        ChannelKind kind,
        String name,
        String address,
        @Nullable String secret,
        Locale language,
        @Nullable UUID account,
        Notice notice,
        int attempt) {

    /** Without the secret, and without the address, which may hold one. */
    @Override
    public String toString() {
        return "Parcel[%s, %s, %s]".formatted(id, kind, notice.name());
    }
}
