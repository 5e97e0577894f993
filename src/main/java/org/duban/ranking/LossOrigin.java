package org.duban.ranking;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of the points that a ranked unit lost, by who answers for the findings and by their place.
 *
 * @param causeId the ranked unit itself or one below it; null unless the cause is a unit
 * @param place what tells the place from others: its id, or its words where it is not in the list of places; null for several
 * @param together how many places, or other units, are put together here
 */
public record LossOrigin(
        UUID unitId,
        Cause cause,
        @Nullable UUID causeId,
        @Nullable String causeName,
        @Nullable String place,
        @Nullable String placeName,
        int together,
        int findings,
        BigDecimal points) {

    /** Who brought it about. */
    public enum Cause {
        UNIT,
        /** Several, such as those that brought about least. */
        OTHERS,
        /** Whoever has taken the findings over since, and does not belong to the ranked unit. */
        MOVED,
        OUT_OF_SIGHT
    }

    LossOrigin everywhere(int findings, BigDecimal points) {
        return new LossOrigin(unitId, cause, causeId, causeName, null, null, together, findings, points);
    }

    /** Whether the ranked unit answers for the findings itself. */
    public boolean isOwn() {
        return unitId.equals(causeId);
    }
}
