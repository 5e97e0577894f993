package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.Task;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskPlanning;
import org.duban.campaign.WorksOn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans tasks: from when to when, and how much by which day. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlanService {

    private static final int MOST_YEARS = 20;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final TaskPlanning planning;
    private final PlanPoints points;
    private final PlanReader reader;

    /**
     * What is planned.
     *
     * @param from null together with {@code to} takes the plan away
     * @param points null lets those that are there go along with the dates
     */
    public record Change(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            WorksOn worksOn,
            @Nullable List<PlanPoint> points) {

        /** Other dates, with the points that are there. */
        public static Change dates(PlannedSpan span) {
            return new Change(span.from(), span.to(), span.worksOn(), null);
        }
    }

    public void plan(TaskId id, Change change, SignedIn who, @Nullable Long expectedVersion) {
        var task = planning.open(id, who, expectedVersion);
        var span = span(change);
        var kept = span == null ? none(change) : points(task, change, span);
        planning.plan(task, span, who);
        points.replace(id, kept);
    }

    private @Nullable PlannedSpan span(Change change) {
        if (change.from() == null && change.to() == null) {
            return null;
        }
        if (change.from() == null) {
            throw new PlanFromMissing();
        }
        if (change.to() == null) {
            throw new PlanToMissing();
        }
        var span = new PlannedSpan(change.from(), change.to(), change.worksOn());
        if (ChronoUnit.YEARS.between(span.from(), span.to()) >= MOST_YEARS) {
            throw new PlanTooLong(MOST_YEARS);
        }
        if (reader.days().count(span.worksOn(), span.from(), span.to()) == 0) {
            throw new PlanWithoutDays();
        }
        return span;
    }

    private static List<PlanPoint> none(Change change) {
        if (change.points() != null && !change.points().isEmpty()) {
            throw new PointsWithoutPlan();
        }
        return List.of();
    }

    private List<PlanPoint> points(Task task, Change change, PlannedSpan span) {
        var wanted = change.points();
        if (wanted == null) {
            var before = task.planned();
            var there = points.of(task.getId());
            wanted = before == null ? there : PlanPoints.moved(there, before, span, reader.days());
        }
        return PlanPoints.checked(wanted, span, total(task));
    }

    static BigDecimal total(Task task) {
        return task.getQuantityTotal() == null ? WHOLE : task.getQuantityTotal();
    }
}
