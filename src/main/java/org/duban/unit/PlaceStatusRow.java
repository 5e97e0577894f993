package org.duban.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a place stood or is to stand.
 *
 * @param endsOn its last day; null while it holds until something else is said
 */
public record PlaceStatusRow(
        UUID id,
        PlaceStatus status,
        @Nullable String reason,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Instant setAt,
        String setByName) {

    /** Whether it was taken back before it began. */
    public boolean isVoid() {
        return endsOn != null && endsOn.isBefore(startsOn);
    }
}
