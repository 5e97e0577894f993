package org.duban.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place as lists and choices show it.
 *
 * @param status how it stands today, {@code statusReason} why, {@code statusFrom} since when and {@code statusUntil} for how long
 */
public record PlaceRow(
        UUID id,
        String name,
        PlaceKind kind,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable String keeper,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String note,
        PlaceStatus status,
        @Nullable String statusReason,
        @Nullable LocalDate statusFrom,
        @Nullable LocalDate statusUntil,
        boolean retired,
        long version) {

    /** Whether this is what is said of it already. */
    public boolean standsAs(PlaceStatusDetails said) {
        return said.repeats(status, statusReason, statusFrom, statusUntil);
    }
}
