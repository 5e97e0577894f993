package org.duban.inspection.coverage;

import java.time.Instant;
import java.util.UUID;
import org.duban.unit.PlaceStatus;
import org.jspecify.annotations.Nullable;

/**
 * A unit or a place with how often it was inspected in a period.
 *
 * @param groupName the unit above, or to which the place belongs
 * @param excused how a place stands that need not be inspected, and {@code reason} why; null for all others
 * @param times on how many rounds, and days without a round, somebody was there
 */
public record Covered(
        UUID id,
        String name,
        @Nullable String groupName,
        @Nullable PlaceStatus excused,
        @Nullable String reason,
        int times,
        @Nullable Instant lastAt) {}
