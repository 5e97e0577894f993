package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something struck off that was found again. */
public record RelapseCase(
        UUID findingId,
        String number,
        String description,
        String placeName,
        @Nullable String unitName,
        Instant closedAt,
        @Nullable String verifierName,
        UUID relapseId,
        String relapseNumber,
        Instant foundAt,
        double daysClean) {}
