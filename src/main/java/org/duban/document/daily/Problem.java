package org.duban.document.daily;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a bulletin tells of it.
 *
 * @param unitId null where it was put right on the spot and nobody was made to answer for it
 */
record Problem(
        UUID id,
        @Nullable UUID unitId,
        @Nullable String unit,
        String place,
        String category,
        String description,
        boolean onTheSpot,
        boolean closed,
        boolean held,
        @Nullable Instant dueAt) {}
