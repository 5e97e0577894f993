package org.duban.campaign.indicator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached.
 *
 * @param warning up to which it is near; null leaves a tenth of the way
 * @param baseline where it started
 */
public record Goal(
        Better better,
        BigDecimal target,
        @Nullable BigDecimal warning,
        @Nullable BigDecimal baseline) {

    private static final BigDecimal TENTH = new BigDecimal("0.1");

    public Goal {
        if (warning != null && better.lead(target, warning).signum() <= 0) {
            throw new WarningBeyondTarget();
        }
    }

    /** How far beyond the target; negative short of it. */
    public BigDecimal gap(BigDecimal actual) {
        return better.lead(actual, target);
    }

    public Light light(BigDecimal actual) {
        if (gap(actual).signum() >= 0) {
            return Light.MET;
        }
        return isNear(actual) ? Light.NEAR : Light.BEHIND;
    }

    /** Without a start the way is counted from nothing. */
    private boolean isNear(BigDecimal actual) {
        if (warning != null) {
            return better.lead(actual, warning).signum() >= 0;
        }
        var way = baseline == null ? target : target.subtract(baseline);
        return gap(actual).negate().compareTo(way.abs().multiply(TENTH)) <= 0;
    }
}
