package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.duban.campaign.PlannedSpan;

/**
 * How much of a task is planned to be done by the end of each day, and what that asks for today.
 *
 * <p>The plan is given by points, each the figure in all at the end of a day. Between two points, and where there are none
 * from the beginning to the end, it goes evenly over the days that count; each day's figure is rounded as a whole, so that
 * the days add up to the total exactly. Before its first day it is nothing, after its last the total.
 *
 * <p>What is to be done follows 以日保周、以周保月: the day holds the week, the week holds the month.
 * <ul>
 *   <li>The month has to reach what is planned at its end: what is missing up to there is all its own.
 *   <li>The week has to do what is planned for its days, and of what was missing when it is looked at as much as falls on
 *       its days if that is spread over the days that are left in the month.
 *   <li>The day likewise in the week.
 * </ul>
 * What was done ahead makes them less by the same rule, and never less than nothing. A week that reaches into the next month
 * makes good all that this one misses. After the last day of the plan all that is left is wanted at once.
 */
public final class PlanCurve {

    private final PlannedSpan span;
    private final BigDecimal total;
    private final PlanDays days;
    private final int scale;
    private final List<PlanPoint> points;

    /** @param points in the order of their days; the last one's figure is the total */
    public PlanCurve(PlannedSpan span, BigDecimal total, List<PlanPoint> points, PlanDays days) {
        this.span = span;
        this.total = total;
        this.days = days;
        this.scale = Math.max(
                scaleOf(total),
                points.stream().mapToInt(point -> scaleOf(point.figure())).max().orElse(0));
        this.points = untilTotal(points, span, total);
    }

    /** Points of before the total was changed go on as far as they go. */
    private static List<PlanPoint> untilTotal(List<PlanPoint> points, PlannedSpan span, BigDecimal total) {
        var last = points.isEmpty() ? null : points.get(points.size() - 1);
        if (last != null && last.figure().compareTo(total) == 0) {
            return List.copyOf(points);
        }
        var all = new ArrayList<PlanPoint>();
        points.stream()
                .filter(point ->
                        point.figure().compareTo(total) < 0 && point.day().isBefore(span.to()))
                .forEach(all::add);
        all.add(new PlanPoint(span.to(), total));
        return List.copyOf(all);
    }

    /** What is wanted: of today, of the week from today on, of the month; and of each day until the end. */
    public record Needs(BigDecimal today, BigDecimal week, BigDecimal month, BigDecimal perDay, int daysLeft) {}

    public BigDecimal total() {
        return total;
    }

    public PlannedSpan span() {
        return span;
    }

    /** What is to be done in all at the end of the day. */
    public BigDecimal plannedAt(LocalDate day) {
        if (day.isBefore(span.from())) {
            return BigDecimal.ZERO.setScale(scale);
        }
        var from = span.from().minusDays(1);
        var figure = BigDecimal.ZERO;
        for (var point : points) {
            if (!day.isAfter(point.day())) {
                return between(from, figure, point, day);
            }
            from = point.day();
            figure = point.figure();
        }
        return total.setScale(scale);
    }

    private BigDecimal between(LocalDate from, BigDecimal figure, PlanPoint point, LocalDate day) {
        int all = count(from.plusDays(1), point.day());
        int gone = day.equals(point.day()) ? all : count(from.plusDays(1), day);
        if (all == 0) {
            return (day.equals(point.day()) ? point.figure() : figure).setScale(scale);
        }
        var share = point.figure().subtract(figure).multiply(BigDecimal.valueOf(gone));
        return figure.add(share.divide(BigDecimal.valueOf(all), scale, RoundingMode.HALF_UP))
                .setScale(scale);
    }

    /**
     * What is still to be done.
     *
     * @param before what had been done when the day began; what the day, the week and the month have to do is settled by it
     * @param done what has been done by now, and is taken off
     */
    public Needs needs(LocalDate today, BigDecimal before, BigDecimal done) {
        var yesterday = today.minusDays(1);
        var left = total.subtract(before).max(BigDecimal.ZERO);
        int daysLeft = count(today, span.to());
        var perDay = daysLeft == 0 ? left : left.divide(BigDecimal.valueOf(daysLeft), scale, RoundingMode.CEILING);
        if (today.isAfter(span.to())) {
            var rest = lessen(left, before, done);
            return new Needs(rest, rest, rest, perDay, 0);
        }
        var endOfMonth = today.with(TemporalAdjusters.lastDayOfMonth());
        var endOfWeek = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var missing = plannedAt(yesterday).subtract(before);
        var ofWeek = share(missing, count(today, endOfWeek), count(today, endOfMonth));
        var ofDay = share(ofWeek, count(today, today), count(today, endOfWeek));
        var month = plannedAt(endOfMonth).subtract(before).min(left);
        var week = plannedBetween(yesterday, endOfWeek).add(ofWeek).min(left);
        var day = plannedBetween(yesterday, today).add(ofDay).min(left);
        return new Needs(
                lessen(rounded(day), before, done),
                lessen(rounded(week), before, done),
                lessen(rounded(month), before, done),
                perDay,
                daysLeft);
    }

    /** How far the plan is ahead of what is done; negative where that is ahead. A day counts when it is over. */
    public BigDecimal behind(LocalDate today, BigDecimal done) {
        var lag = plannedAt(today.minusDays(1)).subtract(done);
        return lag.signum() >= 0 ? lag : plannedAt(today).subtract(done).min(BigDecimal.ZERO);
    }

    /** The same in days that count: by how many the plan had come as far earlier, or will only come later. */
    public int daysBehind(LocalDate today, BigDecimal done) {
        var lag = behind(today, done).signum();
        if (lag > 0) {
            return Math.max(1, count(firstBeyond(done), today.minusDays(1)));
        }
        return lag < 0 ? -count(today.plusDays(1), firstBeyond(done).minusDays(1)) : 0;
    }

    /** The first day at whose end more is planned than that, or the day after the end. */
    private LocalDate firstBeyond(BigDecimal done) {
        var low = span.from().toEpochDay();
        var high = span.to().toEpochDay() + 1;
        while (low < high) {
            var middle = (low + high) / 2;
            if (plannedAt(LocalDate.ofEpochDay(middle)).compareTo(done) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    private BigDecimal plannedBetween(LocalDate before, LocalDate last) {
        return plannedAt(last).subtract(plannedAt(before));
    }

    /** Of what is missing, that which falls on some of the days over which it is spread. */
    private static BigDecimal share(BigDecimal missing, int some, int all) {
        if (some >= all) {
            return some == 0 ? BigDecimal.ZERO : missing;
        }
        return missing.multiply(BigDecimal.valueOf(some)).divide(BigDecimal.valueOf(all), 8, RoundingMode.HALF_UP);
    }

    /** Upwards, so that what is held is held; what the division left over is no reason to. */
    private BigDecimal rounded(BigDecimal figure) {
        return figure.setScale(6, RoundingMode.HALF_UP)
                .setScale(scale, RoundingMode.CEILING)
                .max(BigDecimal.ZERO);
    }

    private static BigDecimal lessen(BigDecimal wanted, BigDecimal before, BigDecimal done) {
        return wanted.subtract(done.subtract(before)).max(BigDecimal.ZERO).min(wanted.max(BigDecimal.ZERO));
    }

    /** Counting days within the plan. */
    private int count(LocalDate first, LocalDate last) {
        var from = first.isBefore(span.from()) ? span.from() : first;
        var to = last.isAfter(span.to()) ? span.to() : last;
        return days.count(span.worksOn(), from, to);
    }

    private static int scaleOf(BigDecimal figure) {
        return Math.max(0, figure.stripTrailingZeros().scale());
    }
}
