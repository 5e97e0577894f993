package org.duban.unit;

import org.jspecify.annotations.Nullable;

/**
 * What is said about a place when it is registered or changed.
 *
 * @param latitude degrees, WGS-84; null together with the longitude
 */
public record PlaceDetails(
        String name,
        PlaceKind kind,
        @Nullable UnitId unitId,
        @Nullable String keeper,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String note) {

    public PlaceDetails {
        name = name.strip();
        keeper = keeper == null || keeper.isBlank() ? null : keeper.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
