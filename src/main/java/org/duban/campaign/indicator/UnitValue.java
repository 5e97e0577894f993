package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a unit came to in a period, and its place among the others; those with the same value share one. */
public record UnitValue(
        int place,
        UUID unitId,
        String unitName,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}
