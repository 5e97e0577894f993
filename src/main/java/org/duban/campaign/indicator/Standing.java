package org.duban.campaign.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator stands.
 *
 * @param period the last period that has a value
 * @param gap how far beyond the target; negative short of it
 * @param course null where the period before has no value
 */
public record Standing(
        Light light,
        @Nullable LocalDate period,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal gap,
        @Nullable Course course) {

    private static final Standing UNKNOWN = new Standing(Light.NONE, null, null, null, null);

    /**
     * Judges by the last values.
     *
     * @param values in their order
     * @param due the period for which there should be a value by now; null where none is wanted any more
     */
    static Standing of(Goal goal, Rhythm rhythm, List<Point> values, @Nullable LocalDate due) {
        if (values.isEmpty()) {
            return UNKNOWN;
        }
        var last = values.get(values.size() - 1);
        var stale = due != null && last.period().isBefore(due);
        return new Standing(
                stale ? Light.STALE : goal.light(last.value()),
                last.period(),
                last.value(),
                goal.gap(last.value()),
                course(goal.better(), rhythm, values));
    }

    private static @Nullable Course course(Better better, Rhythm rhythm, List<Point> values) {
        if (values.size() < 2) {
            return null;
        }
        var last = values.get(values.size() - 1);
        var before = values.get(values.size() - 2);
        if (!rhythm.next(before.period()).equals(last.period())) {
            return null;
        }
        var lead = better.lead(last.value(), before.value()).signum();
        return lead == 0 ? Course.SAME : lead > 0 ? Course.BETTER : Course.WORSE;
    }
}
