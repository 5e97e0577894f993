package org.duban.deadline.ladder;

import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A step that fired for a deadline, or will.
 *
 * @param firesAt when
 * @param metAt when the deadline was answered meanwhile; null if it was not
 */
public record Firing(
        StepAction action,
        Subject subject,
        UUID deadlineId,
        String unitName,
        Instant dueAt,
        Instant firesAt,
        @Nullable Instant metAt) {}
