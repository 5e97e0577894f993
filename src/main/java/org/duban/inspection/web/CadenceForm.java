package org.duban.inspection.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.duban.inspection.coverage.Cadences.Target;
import org.duban.shared.PeriodKind;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * How often what is to be inspected, as it is filled in.
 *
 * @param target {@code UNIT:VILLAGE} or {@code PLACE:MARKET}
 */
record CadenceForm(
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Nullable String target,

        @NotNull @Min(1) @Max(31) @Nullable Integer times,

        @NotNull @Nullable PeriodKind per) {

    static final String UNITS = "UNIT:";
    static final String PLACES = "PLACE:";

    Target toTarget() {
        var chosen = Objects.requireNonNull(target);
        return chosen.startsWith(UNITS)
                ? new Target(UnitLevel.valueOf(chosen.substring(UNITS.length())), null)
                : new Target(null, PlaceKind.valueOf(chosen.substring(PLACES.length())));
    }
}
