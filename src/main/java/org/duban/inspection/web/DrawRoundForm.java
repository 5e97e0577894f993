package org.duban.inspection.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.duban.inspection.InspectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a round to the places drawn.
 *
 * @param stratum null for all of them
 */
record DrawRoundForm(
        @NotNull @Nullable InspectionKind kind,

        @NotNull @Nullable LocalDate day,

        @Nullable Integer stratum) {}
