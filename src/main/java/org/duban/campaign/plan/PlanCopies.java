package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.Task;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskPlanning;
import org.duban.campaign.WorksOn;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the tasks of a new campaign begin with the plans of those that they were copied from, and wait for each other like them. */
@Service
@Transactional
@RequiredArgsConstructor
public class PlanCopies {

    private final TaskPlanning planning;
    private final PlanPoints points;
    private final PlanReader reader;
    private final JdbcClient jdbc;

    /**
     * A task and what it was copied from.
     *
     * @param later how many days later it is worked on
     */
    public record Copy(UUID pattern, TaskId task, long later) {}

    private record Planned(
            UUID id,
            LocalDate plannedFrom,
            LocalDate plannedTo,
            WorksOn worksOn,
            @Nullable String points) {}

    /**
     * Plans as far as campaigns and deadlines leave room for them; one without any is left out. What a task waits for is left out if
     * it was not copied.
     */
    public void copy(CampaignId to, List<Copy> copies, SignedIn who) {
        var byPattern = copies.stream().collect(Collectors.toMap(Copy::pattern, Function.identity()));
        var days = reader.days();
        for (var plan : plans(byPattern)) {
            var copy = byPattern.get(plan.id());
            if (copy != null) {
                begin(plan, copy, days, who);
            }
        }
        link(to, copies);
    }

    private void begin(Planned plan, Copy copy, PlanDays days, SignedIn who) {
        var task = planning.open(copy.task(), who, null);
        var later = new PlannedSpan(
                plan.plannedFrom().plusDays(copy.later()), plan.plannedTo().plusDays(copy.later()), plan.worksOn());
        var span = planning.room(task).cut(later);
        if (span != null && days.count(span.worksOn(), span.from(), span.to()) > 0) {
            planning.begin(task, span);
            points.replace(copy.task(), curve(PlanPoint.listOf(plan.points()), copy.later(), span, task));
        }
    }

    /** Days beyond the plan fall on its first and last one. A curve that had not followed its total is none. */
    private static List<PlanPoint> curve(List<PlanPoint> pattern, long later, PlannedSpan span, Task task) {
        var figures = new TreeMap<LocalDate, BigDecimal>();
        pattern.forEach(point -> figures.put(span.nearest(point.day().plusDays(later)), point.figure()));
        var last = figures.lastEntry();
        return last == null || last.getValue().compareTo(PlanService.total(task)) != 0
                ? List.of()
                : figures.entrySet().stream()
                        .map(point -> new PlanPoint(point.getKey(), point.getValue()))
                        .toList();
    }

    private List<Planned> plans(Map<UUID, Copy> copies) {
        return jdbc.sql("""
                        select t.task_id as id, t.planned_from, t.planned_to, t.works_on,
                               (select string_agg(p.day || '=' || p.figure, ',' order by p.day) from plan_point p
                                where p.task_id = t.task_id) as points
                        from task t
                        where t.task_id = any(:patterns) and t.planned_from is not null order by t.task_id
                        """)
                .param("patterns", copies.keySet().toArray(UUID[]::new))
                .query(Planned.class)
                .list();
    }

    // What is the image of a plan without circles has none.
    private void link(CampaignId to, List<Copy> copies) {
        jdbc.sql("""
                        with copied as (select * from unnest(:patterns::uuid[], :tasks::uuid[]) as c (pattern, task_id))
                        insert into task_dependency (campaign_id, task_id, after_task, lag_days)
                        select :to, later.task_id, earlier.task_id, d.lag_days
                        from task_dependency d
                        join copied later on later.pattern = d.task_id
                        join copied earlier on earlier.pattern = d.after_task
                        """)
                .param("patterns", copies.stream().map(Copy::pattern).toArray(UUID[]::new))
                .param("tasks", copies.stream().map(copy -> copy.task().value()).toArray(UUID[]::new))
                .param("to", to.value())
                .update();
    }
}
