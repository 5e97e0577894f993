package org.duban.inspection.place;

import java.util.UUID;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.jspecify.annotations.Nullable;

/**
 * A place as the map and the list beside it show it.
 *
 * @param late how many of the open findings are past their deadline
 */
public record MapPoint(
        UUID id,
        String name,
        PlaceKind kind,
        @Nullable String unitName,
        @Nullable Double latitude,
        @Nullable Double longitude,
        PlaceStatus status,
        MapLight light,
        int open,
        int late) {}
