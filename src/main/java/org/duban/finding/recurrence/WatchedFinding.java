package org.duban.finding.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.finding.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * A finding at a place that is open, or was struck off and is still watched.
 *
 * @param description its beginning
 * @param watchUntil the last day on which the same there is a relapse; null while it is open
 */
public record WatchedFinding(
        UUID id,
        String number,
        UUID campaignId,
        UUID placeId,
        @Nullable UUID checkItemId,
        String itemName,
        String description,
        FindingState state,
        Instant foundAt,
        @Nullable Instant closedAt,
        @Nullable LocalDate watchUntil) {}
