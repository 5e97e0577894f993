package org.duban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as lists show it.
 *
 * @param subjectId the finding or task that is due
 * @param late whether it was answered, or is still unanswered, at or after the due instant
 * @param held whether its clock stands
 */
public record DeadlineRow(
        UUID id,
        DeadlineSubject.Kind subjectKind,
        UUID subjectId,
        UUID campaignId,
        UUID unitId,
        String unitName,
        DeadlineKind termKind,
        @Nullable Integer termAmount,
        @Nullable LocalDate termDate,
        Instant startedAt,
        Instant originalDueAt,
        Instant dueAt,
        @Nullable Instant metAt,
        DeadlineStanding status,
        boolean late,
        boolean held) {}
