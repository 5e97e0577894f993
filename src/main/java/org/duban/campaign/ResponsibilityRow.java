package org.duban.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the responsibility matrix as it is read.
 *
 * @param what the item's or section's name; null for everything
 */
public record ResponsibilityRow(
        UUID id,
        @Nullable UUID areaUnitId,
        @Nullable String areaName,
        @Nullable String sectionCode,
        @Nullable String itemCode,
        @Nullable String what,
        UUID unitId,
        String unitName,
        @Nullable String post) {}
