package org.duban.command.analysis;

import java.time.LocalDate;
import java.util.Objects;
import org.duban.shared.Period;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * Which periods are compared, as it stands in an address; all of it may be left out.
 *
 * @param last a day of the last period; today's where none is named
 * @param period a day of the one that is shown unit by unit; the last where none is named
 */
public record Comparison(
        @Nullable PeriodKind kind,

        @Nullable LocalDate last,

        @Nullable LocalDate period,

        @Nullable Integer level) {

    /** As many as are seen at one glance. */
    public static final int PERIODS = 12;

    public PeriodKind cut() {
        return kind == null || kind == PeriodKind.CUSTOM ? PeriodKind.WEEK : kind;
    }

    public LocalDate lastDay(LocalDate today) {
        return Objects.requireNonNullElse(last, today);
    }

    public Period shown(LocalDate today) {
        return Period.containing(cut(), Objects.requireNonNullElse(period, lastDay(today)));
    }

    public int levelWithin(UnitLevels.Levels levels) {
        return level == null ? levels.usual() : Math.max(levels.least(), Math.min(level, PivotQuery.DEEPEST));
    }
}
