package org.duban.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel as administrators see it.
 *
 * @param address with the keys in it masked
 * @param signed whether there is a secret, which nobody sees again
 * @param failures how many there have been since it last worked
 * @param lastError why it last failed, such as {@code ANSWER: HTTP 500}
 * @param pending how many deliveries wait
 * @param dead how many have been given up
 */
public record ChannelRow(
        UUID id,
        ChannelKind kind,
        String name,
        String address,
        boolean signed,
        @Nullable UUID campaignId,
        @Nullable String campaignName,
        List<String> events,
        String language,
        boolean enabled,
        long version,
        int failures,
        @Nullable Instant pausedUntil,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastFailureAt,
        @Nullable String lastError,
        int pending,
        int dead) {

    /** What stands between {@code =} and {@code &} in an address is a key, of which the end is enough to know it by. */
    ChannelRow masked() {
        return new ChannelRow(
                id,
                kind,
                name,
                address.replaceAll("=[^&#]*?([^&#]{0,4})(?=[&#]|$)", "=…$1"),
                signed,
                campaignId,
                campaignName,
                events,
                language,
                enabled,
                version,
                failures,
                pausedUntil,
                lastSuccessAt,
                lastFailureAt,
                lastError,
                pending,
                dead);
    }

    /** Whether the last attempt failed. */
    public boolean failing() {
        return failures > 0;
    }
}
