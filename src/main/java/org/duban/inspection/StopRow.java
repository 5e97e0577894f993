package org.duban.inspection;

import java.time.Instant;
import java.util.UUID;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a round.
 *
 * @param visitedAt when somebody was there first, null while it is still to be visited
 * @param findings what was found there in this round
 */
public record StopRow(
        UUID inspectionId,
        UUID placeId,
        String placeName,
        PlaceKind placeKind,
        @Nullable String unitName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Instant visitedAt,
        @Nullable String visitedByName,
        int findings) {

    public boolean isVisited() {
        return visitedAt != null;
    }

    /** Visited, and everything was in order. */
    public boolean isClean() {
        return visitedAt != null && findings == 0;
    }
}
