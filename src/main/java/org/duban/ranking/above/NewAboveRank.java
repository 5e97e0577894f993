package org.duban.ranking.above;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is noted of a rank from above. */
public record NewAboveRank(
        String title,
        String assessor,
        LocalDate from,
        LocalDate to,
        int rank,
        int field,
        @Nullable Integer target,
        @Nullable BigDecimal score,
        @Nullable String proof) {}
