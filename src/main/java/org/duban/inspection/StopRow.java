package org.duban.inspection;

import java.time.Instant;
import java.util.UUID;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * A stop of a round.
 *
 * @param planned whether it was on the route, and not added by going there
 * @param visitedAt when somebody was there first, null while it is still to be visited
 * @param missedReason why it could not be reached
 * @param findings how much was found there in this round, or seen to be there still
 */
public record StopRow(
        UUID inspectionId,
        UUID placeId,
        String placeName,
        PlaceKind placeKind,
        @Nullable String unitName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        boolean planned,
        @Nullable Instant visitedAt,
        @Nullable String visitedByName,
        @Nullable String missedReason,
        @Nullable Instant missedAt,
        @Nullable String missedByName,
        int findings) {

    public StopOutcome getOutcome() {
        if (visitedAt != null) {
            return findings == 0 ? StopOutcome.CLEAN : StopOutcome.FINDING;
        }
        return missedAt == null ? StopOutcome.WAITING : StopOutcome.NOT_REACHED;
    }

    public boolean isVisited() {
        return visitedAt != null;
    }
}
