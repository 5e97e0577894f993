package org.duban.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of what, and where, something is said in the matrix; nulls mean everywhere, and everything. */
public record ResponsibilityTopic(
        @Nullable UUID areaUnitId,
        @Nullable String sectionCode,
        @Nullable String itemCode) {}
