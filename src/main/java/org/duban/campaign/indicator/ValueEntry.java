package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that somebody enters.
 *
 * @param period as it is written
 * @param unitId null for the district's own
 * @param reason why another value that is there is corrected; null where nothing is to be corrected
 */
public record ValueEntry(
        IndicatorId indicatorId,
        String period,
        @Nullable UUID unitId,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String remark,
        @Nullable String reason) {

    public ValueEntry {
        remark = remark == null || remark.isBlank() ? null : remark.strip();
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** What the value is of. */
    public record Slot(IndicatorId indicatorId, @Nullable UUID unitId, LocalDate period) {}
}
