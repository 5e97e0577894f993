package org.duban.unit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.unit.UnitDetails;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.duban.unit.UnitRow;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a unit.
 *
 * @param aliases other names, one a line or with 、 between them
 * @param version the version that was read when the form was opened
 */
record UnitForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable UnitLevel level,
        @Nullable UUID parentId,
        @Size(max = 50) @Nullable String league,
        @Size(max = 500) @Nullable String aliases,
        @Size(max = 500) @Nullable String note,
        @Min(0) @Max(9999) @Nullable Integer sortOrder,
        @Nullable Long version) {

    private static final String BETWEEN_ALIASES = "[\\r\\n、,，;；]+";

    static UnitForm below(@Nullable UUID parent) {
        return new UnitForm(null, null, parent, null, null, null, null, null);
    }

    static UnitForm of(UnitRow unit) {
        return new UnitForm(
                unit.name(),
                unit.level(),
                unit.parentId(),
                unit.league(),
                String.join("\n", unit.aliases()),
                unit.note(),
                unit.sortOrder(),
                unit.version());
    }

    UnitDetails toDetails() {
        return new UnitDetails(
                Objects.requireNonNull(name),
                Objects.requireNonNull(level),
                parentId == null ? null : new UnitId(parentId),
                league,
                aliases == null ? List.of() : List.of(aliases.split(BETWEEN_ALIASES)),
                note,
                sortOrder == null ? 0 : sortOrder);
    }
}
