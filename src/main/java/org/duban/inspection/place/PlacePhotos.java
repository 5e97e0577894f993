package org.duban.inspection.place;

import java.time.Instant;
import java.util.UUID;
import org.duban.finding.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * A finding at a place in pictures.
 *
 * @param beforeId the first photo of what was found
 * @param afterId the first photo of the last time it was put right
 */
public record PlacePhotos(
        UUID findingId,
        String number,
        String description,
        FindingState state,
        Instant foundAt,
        @Nullable UUID beforeId,
        @Nullable UUID afterId) {}
