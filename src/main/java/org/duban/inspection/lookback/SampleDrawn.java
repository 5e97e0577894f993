package org.duban.inspection.lookback;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How the sample of a round was drawn. */
public record SampleDrawn(
        LocalDate closedFrom,
        LocalDate closedTo,
        int minDays,
        @Nullable Integer percent,
        @Nullable Integer number,
        int unitFactor,
        int verifierFactor,
        String seed,
        int eligible,
        int drawn) {}
