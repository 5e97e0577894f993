package org.duban.command.analysis;

import java.util.UUID;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.jspecify.annotations.Nullable;

/**
 * How much was found at a place, and how often it came back.
 *
 * @param latitude in WGS-84; null where nobody said where the place is
 */
public record PlaceHeat(
        UUID id,
        String name,
        PlaceKind kind,
        @Nullable String unitName,
        PlaceStatus status,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Figures figures) {}
