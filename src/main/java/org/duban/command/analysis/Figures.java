package org.duban.command.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of some findings in numbers.
 *
 * @param due struck off, or open past the deadline
 * @param medianDays null where nothing was struck off
 */
public record Figures(
        long found,
        long open,
        long late,
        long held,
        long closed,
        long due,
        long inTime,
        long returned,
        long recurred,
        BigDecimal points,
        @Nullable Double medianDays) {

    public static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ZERO, null);

    /** In percent, to a tenth; null where nothing was due. */
    public @Nullable BigDecimal inTimeRate() {
        return due == 0
                ? null
                : BigDecimal.valueOf(100 * inTime).divide(BigDecimal.valueOf(due), 1, RoundingMode.HALF_UP);
    }

    /** Null where there is none: a rate of nothing, a median of nothing. */
    public @Nullable BigDecimal value(Measure measure) {
        return switch (measure) {
            case IN_TIME_RATE -> inTimeRate();
            case MEDIAN_DAYS -> medianDays == null ? null : BigDecimal.valueOf(medianDays);
            case POINTS -> points;
            default -> BigDecimal.valueOf(behind(measure));
        };
    }

    /** How many findings a figure is about. */
    public long behind(Measure measure) {
        return switch (measure) {
            case FOUND, POINTS -> found;
            case OPEN -> open;
            case LATE -> late;
            case HELD -> held;
            case CLOSED, MEDIAN_DAYS -> closed;
            case IN_TIME -> inTime;
            case IN_TIME_RATE -> due;
            case RETURNED -> returned;
            case RECURRED -> recurred;
        };
    }
}
