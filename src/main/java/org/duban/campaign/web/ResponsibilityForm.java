package org.duban.campaign.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.ResponsibilityDetails;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A row of the responsibility matrix, as it is filled in.
 *
 * @param areaUnitId null for everywhere
 * @param sectionCode null for all sections
 */
record ResponsibilityForm(
        @Nullable UUID areaUnitId,
        @Size(max = 40) @Nullable String sectionCode,
        @Size(max = 40) @Nullable String itemCode,
        @NotNull @Nullable UUID unitId,
        @Size(max = 100) @Nullable String post) {

    static final ResponsibilityForm EMPTY = new ResponsibilityForm(null, null, null, null, null);

    ResponsibilityDetails toDetails() {
        return new ResponsibilityDetails(
                areaUnitId == null ? null : new UnitId(areaUnitId),
                sectionCode,
                itemCode,
                new UnitId(Objects.requireNonNull(unitId)),
                post);
    }
}
