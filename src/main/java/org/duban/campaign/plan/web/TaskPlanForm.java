package org.duban.campaign.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanPoint;
import org.duban.campaign.plan.PlanService;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/** The dates of a task's plan and the points of its curve, with some empty rows for more. */
record TaskPlanForm(
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        @Nullable WorksOn worksOn,
        @Valid @Size(max = MOST_POINTS) @Nullable List<Point> points,
        @Nullable Long version) {

    /** As many as a plan has, from a program too. */
    static final int MOST_POINTS = 400;

    private static final int SPARE = 3;

    /** A row; one without a day is none. */
    record Point(
            @Nullable LocalDate day,
            @Digits(integer = 12, fraction = 2) @Nullable BigDecimal figure) {

        static final Point EMPTY = new Point(null, null);
    }

    TaskPlanForm {
        points = FormRows.gapless(points, Point.EMPTY);
    }

    static TaskPlanForm of(PlanLine line) {
        var points = line.points().stream()
                .map(point -> new Point(point.day(), plain(point.figure())))
                .toList();
        var row = line.row();
        return new TaskPlanForm(
                row.plannedFrom(),
                row.plannedTo(),
                row.worksOn(),
                FormRows.withRoom(points, Math.min(SPARE, MOST_POINTS - points.size()), Point.EMPTY),
                row.version());
    }

    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    /** Without dates there is no plan. */
    boolean isEmpty() {
        return plannedFrom == null && plannedTo == null;
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
