package org.duban.activity;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that others should hear of soon. It is published in the transaction of what it tells of, so that nothing is
 * announced that did not happen.
 *
 * @param event an upper-case name such as {@code ASSIGNED}; worded by {@code notification.event.<subject kind>.<event>}
 * @param title what the subject is called, such as the number and the description of a finding
 * @param audience whom it concerns; the actor hears nothing of the own deed
 * @param detail what else is to be known, by name: {@code dueAt} and {@code until} as ISO instants, {@code unit} by its
 *     name, {@code reason} and {@code comment} as written
 * @param actor the account that did it; null for the system
 */
public record Announcement(
        SubjectKind kind,
        UUID subject,
        String event,
        @Nullable UUID campaign,
        String title,
        Set<Audience> audience,
        Map<String, String> detail,
        Instant at,
        @Nullable UUID actor) {}
