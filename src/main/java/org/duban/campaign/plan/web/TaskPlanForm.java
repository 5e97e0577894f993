package org.duban.campaign.plan.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanPoint;
import org.duban.campaign.plan.PlanService;
import org.jspecify.annotations.Nullable;

/** The dates of a task's plan and the points of its curve, with some empty rows for more. */
record TaskPlanForm(
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        @Nullable WorksOn worksOn,
        @Nullable List<Point> points,
        @Nullable Long version) {

    private static final int SPARE = 3;

    /** A row; one without a day is none. */
    record Point(@Nullable LocalDate day, @Nullable BigDecimal figure) {

        static final Point EMPTY = new Point(null, null);
    }

    static TaskPlanForm of(PlanLine line) {
        var points = new ArrayList<>(line.points().stream()
                .map(point -> new Point(point.day(), plain(point.figure())))
                .toList());
        for (int spare = 0; spare < SPARE; spare++) {
            points.add(Point.EMPTY);
        }
        var row = line.row();
        return new TaskPlanForm(row.plannedFrom(), row.plannedTo(), row.worksOn(), points, row.version());
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    PlanService.Change toChange() {
        var given = points == null
                ? List.<PlanPoint>of()
                : points.stream()
                        .filter(point -> point.day() != null && point.figure() != null)
                        .map(point -> new PlanPoint(
                                Objects.requireNonNull(point.day()), Objects.requireNonNull(point.figure())))
                        .toList();
        return new PlanService.Change(
                plannedFrom, plannedTo, Objects.requireNonNullElse(worksOn, WorksOn.CALENDAR), given);
    }
}
