package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the points of plans, and holds them to their rules. */
@Component
@RequiredArgsConstructor
class PlanPoints {

    private final JdbcClient jdbc;

    List<PlanPoint> of(TaskId task) {
        return jdbc.sql("select day, figure from plan_point where task_id = :task order by day")
                .param("task", task.value())
                .query(PlanPoint.class)
                .list();
    }

    void replace(TaskId task, List<PlanPoint> points) {
        jdbc.sql("delete from plan_point where task_id = :task")
                .param("task", task.value())
                .update();
        jdbc.sql("""
                        insert into plan_point (task_id, day, figure)
                        select :task, p.day, p.figure from unnest(:days::date[], :figures::numeric[]) as p (day, figure)
                        """)
                .param("task", task.value())
                .param(
                        "days",
                        points.stream().map(point -> point.day().toString()).toArray(String[]::new))
                .param(
                        "figures",
                        points.stream()
                                .map(point -> point.figure().toPlainString())
                                .toArray(String[]::new))
                .update();
    }

    /** The points in their order; refuses what makes no curve of the span. */
    static List<PlanPoint> checked(List<PlanPoint> given, PlannedSpan span, BigDecimal total) {
        var points = given.stream().sorted(Comparator.comparing(PlanPoint::day)).toList();
        var figure = BigDecimal.ZERO;
        LocalDate before = null;
        for (var point : points) {
            var day = point.day();
            if (day.isBefore(span.from()) || day.isAfter(span.to())) {
                throw new PointOutsidePlan(day);
            }
            if (day.equals(before)) {
                throw new PointTwice(day);
            }
            if (point.figure().compareTo(figure) < 0) {
                throw new PointFalls(day);
            }
            before = day;
            figure = point.figure();
        }
        if (!points.isEmpty() && figure.compareTo(total) != 0) {
            throw new PointsMissTotal(total);
        }
        return points;
    }

    /**
     * The points that go along with a plan that was moved: each to the day of the same number. A plan that takes more or
     * fewer days keeps them where they are, but for one at its end, which stays there.
     */
    static List<PlanPoint> moved(List<PlanPoint> points, PlannedSpan from, PlannedSpan to, PlanDays days) {
        var sameLength = from.worksOn() == to.worksOn()
                && days.count(from.worksOn(), from.from(), from.to()) == days.count(to.worksOn(), to.from(), to.to());
        var moved = new ArrayList<PlanPoint>();
        for (var point : points) {
            var day = point.day();
            if (day.equals(from.to())) {
                day = to.to();
            } else if (sameLength) {
                day = days.last(to.worksOn(), to.from(), days.count(from.worksOn(), from.from(), day));
            }
            moved.add(new PlanPoint(day, point.figure()));
        }
        return moved;
    }
}
