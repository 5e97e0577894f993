package org.duban.unit.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.duban.unit.PlaceDetails;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceRow;
import org.duban.unit.UnitId;
import org.duban.unit.map.Datum;
import org.duban.unit.map.GeoPoint;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a place.
 *
 * @param datum that of the coordinates; a place is kept, and its form opened, in WGS-84
 * @param version the version that was read when the form was opened
 */
record PlaceForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable PlaceKind kind,
        @Nullable UUID unitId,
        @Size(max = 100) @Nullable String keeper,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Datum datum,
        @Size(max = 500) @Nullable String note,
        @Nullable Long version) {

    static PlaceForm in(@Nullable UUID unit) {
        return new PlaceForm(null, null, unit, null, null, null, Datum.WGS84, null, null);
    }

    static PlaceForm of(PlaceRow place) {
        return new PlaceForm(
                place.name(),
                place.kind(),
                place.unitId(),
                place.keeper(),
                place.latitude(),
                place.longitude(),
                Datum.WGS84,
                place.note(),
                place.version());
    }

    PlaceDetails toDetails() {
        var position = position();
        return new PlaceDetails(
                Objects.requireNonNull(name),
                Objects.requireNonNull(kind),
                unitId == null ? null : new UnitId(unitId),
                keeper,
                position == null ? latitude : Double.valueOf(position.latitude()),
                position == null ? longitude : Double.valueOf(position.longitude()),
                note);
    }

    /** In WGS-84; null where there is none, or only half of one. */
    private @Nullable GeoPoint position() {
        return latitude == null || longitude == null || datum == null
                ? null
                : datum.toWgs84(new GeoPoint(latitude, longitude));
    }
}
