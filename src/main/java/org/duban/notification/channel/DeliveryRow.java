package org.duban.notification.channel;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as administrators see it.
 *
 * @param recipient for mail, whom it is for
 * @param nextAttemptAt when it is tried next, if it waits
 * @param lastStatus the last answer's status, where there was one
 */
public record DeliveryRow(
        UUID id,
        String kind,
        String event,
        String title,
        @Nullable String recipient,
        DeliveryState state,
        int attempts,
        Instant createdAt,
        Instant nextAttemptAt,
        @Nullable Instant deliveredAt,
        @Nullable Integer lastStatus,
        @Nullable String lastError) {}
