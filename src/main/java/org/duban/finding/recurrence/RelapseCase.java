package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something struck off that was found again.
 *
 * @param relapseId of what it is now; null where that is none of the reader's business
 */
public record RelapseCase(
        UUID findingId,
        String number,
        String description,
        String placeName,
        @Nullable String unitName,
        Instant closedAt,
        @Nullable String verifierName,
        @Nullable UUID relapseId,
        @Nullable String relapseNumber,
        Instant foundAt,
        double daysClean) {}
