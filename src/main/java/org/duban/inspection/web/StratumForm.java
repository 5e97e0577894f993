package org.duban.inspection.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.inspection.draw.Quota;
import org.duban.inspection.draw.Stratum;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/** What is said of a stratum, in the form and by a program. */
record StratumForm(
        @NotBlank @Size(max = 60) @Nullable String name,
        @Nullable List<PlaceKind> kinds,
        @Nullable UUID unitId,
        @Nullable UnitLevel level,
        @NotNull @Min(1) @Max(10_000) @Nullable Integer amount,
        @Nullable Boolean percent) {

    static final StratumForm EMPTY = new StratumForm(null, List.of(), null, null, null, false);

    static StratumForm of(String name, Collection<PlaceKind> kinds, int amount) {
        return new StratumForm(name, List.copyOf(kinds), null, null, amount, false);
    }

    Stratum toStratum() {
        return new Stratum(
                Objects.requireNonNull(name),
                Set.copyOf(InspectionForm.orEmpty(kinds)),
                unitId == null ? null : new UnitId(unitId),
                level,
                new Quota(Objects.requireNonNull(amount), Boolean.TRUE.equals(percent)));
    }
}
