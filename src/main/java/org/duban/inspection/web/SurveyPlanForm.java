package org.duban.inspection.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a round to what a survey has left.
 *
 * @param area null for all of it
 */
record SurveyPlanForm(
        @Nullable UUID area, @NotNull @Nullable LocalDate day) {

    @Nullable
    UnitId unit() {
        return area == null ? null : new UnitId(area);
    }
}
