package org.duban.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param event an upper-case name such as {@code SUBMITTED}; worded by {@code activity.event.<subject kind>.<event>}
 * @param detail what else is to be known, by name
 */
public record Activity(
        long id,
        SubjectKind kind,
        UUID subject,
        Instant at,
        String event,
        String actorName,
        Channel channel,
        @Nullable String address,
        Map<String, Object> detail) {

    /** A moment among the details; null where there is none by that name. */
    public @Nullable Instant instant(String name) {
        return detail.get(name) instanceof String text ? Instant.parse(text) : null;
    }
}
