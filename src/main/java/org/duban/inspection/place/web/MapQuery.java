package org.duban.inspection.place.web;

import java.util.UUID;
import org.duban.inspection.place.MapLight;
import org.duban.unit.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * What the map is asked for.
 *
 * @param at the place that it is opened at
 */
record MapQuery(
        @Nullable PlaceKind kind,
        @Nullable UUID unit,
        @Nullable UUID campaign,
        @Nullable MapLight light,
        @Nullable UUID at) {}
