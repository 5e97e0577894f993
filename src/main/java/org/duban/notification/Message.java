package org.duban.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that somebody was told, in that person's inbox. */
public record Message(
        UUID id,
        String kind,
        UUID subjectId,
        String event,
        String title,
        Map<String, String> detail,
        Instant at,
        @Nullable Instant readAt) {

    public boolean unread() {
        return readAt == null;
    }

    public String path() {
        return SubjectPages.of(kind, subjectId);
    }
}
