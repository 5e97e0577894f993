package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;

/**
 * A row of the wall chart with how it stands today.
 *
 * @param curve null for a task without a plan
 * @param behind how far the plan is ahead of what is done; negative where that is ahead
 * @param daysBehind the same in days that count
 * @param needs null for a task without a plan, and for one that is done
 * @param lastDay the last day on which it is done in time
 */
public record PlanLine(
        PlanRow row,
        PlanLight light,
        @Nullable PlanCurve curve,
        BigDecimal behind,
        int daysBehind,
        PlanCurve.@Nullable Needs needs,
        @Nullable LocalDate lastDay) {

    static PlanLine on(LocalDate today, PlanRow row, PlanDays days, ZoneId zone) {
        var span = row.span();
        var lastDay = row.dueAt() == null ? null : Days.dueOn(row.dueAt(), zone);
        if (span == null) {
            var light = row.open() && row.percentDone() < 100 ? PlanLight.UNPLANNED : PlanLight.DONE;
            return new PlanLine(row, light, null, BigDecimal.ZERO, 0, null, lastDay);
        }
        var curve = new PlanCurve(span, row.total(), PlanPoint.listOf(row.points()), days);
        if (!row.open() || row.percentDone() == 100) {
            return new PlanLine(row, PlanLight.DONE, curve, BigDecimal.ZERO, 0, null, lastDay);
        }
        var before = row.doneBefore() == null ? BigDecimal.ZERO : row.doneBefore();
        var daysBehind = curve.daysBehind(today, row.done());
        return new PlanLine(
                row,
                PlanLight.of(daysBehind),
                curve,
                curve.behind(today, row.done()),
                daysBehind,
                curve.needs(today, before, row.done()),
                lastDay);
    }

    public List<PlanPoint> points() {
        return PlanPoint.listOf(row.points());
    }

    /** Behind its curve, or past the date of a step. */
    public boolean lags() {
        return light.lags() || (row.open() && row.lateMilestones() > 0);
    }

    /** By how many days it ends later than in the baseline; null where there is nothing to compare. */
    public @Nullable Long slipped() {
        return row.plannedTo() == null || row.baselineTo() == null
                ? null
                : ChronoUnit.DAYS.between(row.baselineTo(), row.plannedTo());
    }
}
