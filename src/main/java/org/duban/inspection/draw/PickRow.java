package org.duban.inspection.draw;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place that was drawn.
 *
 * @param position of its stratum
 * @param ordinal in the order of the tickets of its stratum, from 1
 */
public record PickRow(
        UUID placeId,
        int position,
        int ordinal,
        String name,
        @Nullable String unitName,
        String ticket) {}
