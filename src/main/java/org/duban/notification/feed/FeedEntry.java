package org.duban.notification.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline in a calendar.
 *
 * @param sequence rises whenever the deadline changes
 */
record FeedEntry(
        UUID id,
        String kind,
        UUID subjectId,
        String title,
        @Nullable String place,
        String unit,
        Instant dueAt,
        long sequence,
        Instant modifiedAt) {}
