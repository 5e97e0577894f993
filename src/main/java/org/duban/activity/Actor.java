package org.duban.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and by which door.
 *
 * @param accountId null for the system itself
 * @param address the network address that the request came from, where there was one
 */
public record Actor(
        @Nullable UUID accountId,
        String name,
        Channel channel,
        @Nullable String address) {

    public static final Actor SYSTEM = new Actor(null, "系统", Channel.SYSTEM, null);
}
