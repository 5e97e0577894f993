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

    private static final double POLE = 90;
    private static final double DATE_LINE = 180;

    public PlaceDetails {
        name = name.strip();
        keeper = keeper == null || keeper.isBlank() ? null : keeper.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        if (!isWithin(latitude, POLE) || !isWithin(longitude, DATE_LINE) || (latitude == null) != (longitude == null)) {
            throw new PositionUnfit();
        }
    }

    private static boolean isWithin(@Nullable Double degrees, double limit) {
        return degrees == null || Math.abs(degrees) <= limit;
    }
}
