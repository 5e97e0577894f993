package org.duban.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes places for tests, each with a name of its own. */
public final class PlaceMother {

    private PlaceMother() {}

    public static PlaceDetails aPlaceOf(@Nullable UnitId unit) {
        return named("点位" + UUID.randomUUID(), unit);
    }

    public static PlaceDetails named(String name, @Nullable UnitId unit) {
        return new PlaceDetails(name, PlaceKind.ROAD, unit, null, null, null, null);
    }

    static PlaceDetails at(@Nullable Double latitude, @Nullable Double longitude) {
        return new PlaceDetails("点位", PlaceKind.ROAD, null, null, latitude, longitude, null);
    }
}
