package org.duban.inspection.lookback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A struck-off finding that may be drawn.
 *
 * @param unitRelapses how much of what its unit had struck off in the span came back
 * @param verifierRelapses how much of what its verifier struck off then
 */
public record Candidate(
        UUID findingId,
        String number,
        String description,
        UUID placeId,
        String placeName,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable UUID verifierId,
        @Nullable String verifierName,
        Instant closedAt,
        int unitRelapses,
        int verifierRelapses) {}
