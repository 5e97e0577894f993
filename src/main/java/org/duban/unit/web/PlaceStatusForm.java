package org.duban.unit.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.duban.unit.PlaceRow;
import org.duban.unit.PlaceStatus;
import org.duban.unit.PlaceStatusDetails;
import org.jspecify.annotations.Nullable;

/** How a place stands, as it is filled in. */
record PlaceStatusForm(
        @NotNull @Nullable PlaceStatus status,
        @Size(max = 200) @Nullable String reason,

        @NotNull @Nullable LocalDate from,

        @Nullable LocalDate until) {

    static PlaceStatusForm of(PlaceRow place, LocalDate today) {
        return new PlaceStatusForm(place.status(), place.statusReason(), today, place.statusUntil());
    }

    PlaceStatusDetails toDetails() {
        return new PlaceStatusDetails(Objects.requireNonNull(status), reason, Objects.requireNonNull(from), until);
    }
}
