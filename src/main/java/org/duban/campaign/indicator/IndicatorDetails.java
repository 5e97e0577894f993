package org.duban.campaign.indicator;

import java.math.BigDecimal;
import org.duban.campaign.WorkstreamId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about an indicator.
 *
 * @param measure the unit of measure, such as % or µg/m³
 * @param leadUnitId the responsible unit
 * @param byUnit whether units have values of their own beside the district's
 */
public record IndicatorDetails(
        String name,
        TargetSource source,
        IndicatorKind kind,
        String measure,
        Goal goal,
        Rhythm rhythm,
        @Nullable UnitId leadUnitId,
        @Nullable WorkstreamId workstreamId,
        boolean byUnit,
        @Nullable String note) {

    static final String PERCENT = "%";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public IndicatorDetails {
        name = name.strip();
        measure = measure.strip().replace('％', '%');
        note = note == null || note.isBlank() ? null : note.strip();
        if (kind == IndicatorKind.RATE) {
            if (!measure.equals(PERCENT)) {
                throw new RateNotInPercent();
            }
            if (!isShare(goal.target()) || !isShare(goal.warning()) || !isShare(goal.baseline())) {
                throw new RateOutOfRange();
            }
        }
    }

    private static boolean isShare(@Nullable BigDecimal number) {
        return number == null || (number.signum() >= 0 && number.compareTo(HUNDRED) <= 0);
    }
}
