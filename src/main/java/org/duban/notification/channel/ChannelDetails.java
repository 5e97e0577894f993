package org.duban.notification.channel;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a channel.
 *
 * @param address where it leads; for mail, whom it comes from. Null keeps the present one, since it is shown to nobody
 * @param secret what messages are signed with; null keeps the present one
 * @param campaignId null for all
 * @param events such as {@code FINDING.OVERDUE}; none for all
 * @param language {@code zh-CN} or {@code en}
 */
public record ChannelDetails(
        String name,
        @Nullable String address,
        @Nullable String secret,
        @Nullable UUID campaignId,
        List<String> events,
        String language,
        boolean enabled) {}
