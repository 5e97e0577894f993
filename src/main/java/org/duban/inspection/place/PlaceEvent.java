package org.duban.inspection.place;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.finding.FindingState;
import org.duban.unit.PlaceStatus;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened at a place.
 *
 * @param id of the finding, the round or the status that it is about
 * @param number of the finding
 * @param text what was found, the name of the round or of the checklist, or why the place is excused
 * @param rate what a checklist came to, in per cent
 */
public record PlaceEvent(
        Kind kind,
        Instant at,
        UUID id,
        @Nullable UUID inspectionId,
        @Nullable String number,
        @Nullable String text,
        @Nullable String who,
        @Nullable FindingState state,
        @Nullable BigDecimal rate,
        @Nullable PlaceStatus status,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn) {

    /** What happened. */
    public enum Kind {
        FOUND,
        CLOSED,
        /** Somebody was there, and all was in order. */
        CLEAN,
        /** Somebody wanted to go there and could not. */
        MISSED,
        /** A checklist was gone through. */
        CHECKED,
        STATUS
    }
}
