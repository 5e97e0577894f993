package org.duban.campaign.indicator.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.ValueEntry;
import org.jspecify.annotations.Nullable;

/**
 * A value as it is filled in, on a page or by a call.
 *
 * @param period such as 2026-11, 2026-W47 or 2026Q4
 * @param unitId null for the district's own
 * @param reason why another value that is there is corrected
 */
record ValueForm(
        @NotBlank @Size(max = 30) @Nullable String period,
        @Nullable UUID unitId,
        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal value,

        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal numerator,

        @Digits(integer = 12, fraction = 4) @Nullable BigDecimal denominator,

        @Size(max = 500) @Nullable String remark,
        @Size(max = 500) @Nullable String reason) {

    static ValueForm of(String period, @Nullable UUID unit) {
        return new ValueForm(period, unit, null, null, null, null, null);
    }

    ValueEntry toEntry(IndicatorId indicator) {
        return new ValueEntry(
                indicator, Objects.requireNonNull(period), unitId, value, numerator, denominator, remark, reason);
    }
}
