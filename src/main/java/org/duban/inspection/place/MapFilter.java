package org.duban.inspection.place;

import java.util.List;
import java.util.UUID;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * Which places the map shows.
 *
 * @param units those adopted by one of these; empty for all
 * @param campaign whose findings count, null for all
 */
public record MapFilter(
        @Nullable PlaceKind kind,
        List<UUID> units,
        @Nullable UUID campaign,
        @Nullable MapLight light) {}
