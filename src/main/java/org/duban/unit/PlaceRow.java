package org.duban.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place as lists and choices show it. */
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
        boolean retired,
        long version) {}
