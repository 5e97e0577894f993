package org.duban.inspection.place;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a place does.
 *
 * @param late how many of the open findings are past their deadline
 * @param relapsed how many came back after they were struck off
 * @param inspectedAt when somebody looked there last
 * @param total the points of the last checklist that was gone through there, {@code lost} those that were lost
 */
public record PlaceFigures(
        int open,
        int late,
        int closed,
        int relapsed,
        @Nullable Instant inspectedAt,
        @Nullable BigDecimal total,
        @Nullable BigDecimal lost) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The share of the points that were kept, in per cent; null without a checklist. */
    public @Nullable BigDecimal rate() {
        return total == null || lost == null || total.signum() == 0
                ? null
                : WHOLE.multiply(total.subtract(lost)).divide(total, 1, RoundingMode.HALF_UP);
    }
}
