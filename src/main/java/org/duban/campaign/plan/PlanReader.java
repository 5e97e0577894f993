package org.duban.campaign.plan;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.SeenTasks;
import org.duban.campaign.TaskId;
import org.duban.deadline.WorkingCalendars;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the wall chart: one statement for a page of it, by workstream and as the tasks begin, sections below their task. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlanReader {

    private static final String ROWS = """
            select t.task_id as id, t.version, t.campaign_id, o.stream_id as workstream_id,
                   nullif(o.stream, '') as workstream_name, t.title, t.lead_unit_id, u.name as lead_unit_name, t.state,
                   t.quantity_total, t.quantity_done, t.quantity_unit, t.percent_done, d.due_at, t.planned_from, t.planned_to,
                   t.works_on, t.section_of, whole.title as section_of_title,
                   (select count(*) from task s where s.section_of = t.task_id and s.state <> 'CANCELLED') as sections,
                   (select string_agg(p.day || '=' || p.figure, ',' order by p.day) from plan_point p
                    where p.task_id = t.task_id) as points,
                   (select case when t.quantity_total is null then r.percent_done else r.quantity_done end
                    from progress_report r where r.task_id = t.task_id and r.reported_at < :midnight
                    order by r.progress_report_id desc limit 1) as done_before,
                   (select count(*) from milestone m join deadline md using (deadline_id)
                    where m.task_id = t.task_id and m.state = 'OPEN' and md.held_at is null and md.due_at <= :now)
                       as late_milestones,
                   l.kind as lag_kind, l.words as lag_words, l.catch_up_on, l.said_at as lag_said_at,
                   l.said_by_name as lag_said_by, b.planned_from as baseline_from, b.planned_to as baseline_to
            from task t
            join task_plan_order o on o.task_id = t.task_id
            join unit u on u.unit_id = t.lead_unit_id
            left join task whole on whole.task_id = t.section_of
            left join deadline d on d.deadline_id = t.deadline_id
            left join plan_baseline_task b on b.task_id = t.task_id and b.baseline_id = (
                select k.baseline_id from plan_baseline k where k.campaign_id = t.campaign_id
                  and (cast(:baseline as integer) is null or k.number = :baseline) order by k.number desc limit 1)
            left join lateral (
                select g.kind, g.words, g.catch_up_on, g.said_at, a.display_name as said_by_name
                from lag_reason g join account a on a.account_id = g.said_by
                where g.task_id = t.task_id order by g.lag_reason_id desc limit 1) l on true
            where t.state <> 'CANCELLED' and""" + SeenTasks.SQL;

    private static final String FILTERED = """
              and t.campaign_id = :campaign
              and (cast(:workstream as uuid) is null or o.stream_id = :workstream)
              and (not :byUnit or t.lead_unit_id = any(:wanted))
              and (not :byTask or t.task_id = any(:tasks))
            """;

    private static final String KEY = "%1$s.unsorted, %1$s.stream, %1$s.root_start, %1$s.root_id, %1$s.is_section,"
            + " %1$s.own_start, %1$s.task_id";

    private static final String ORDERED = " order by " + KEY.formatted("o") + " limit :limit";

    private static final String AFTER = " and (cast(:after as uuid) is null or (" + KEY.formatted("o") + ") > (select "
            + KEY.formatted("c") + " from task_plan_order c where c.task_id = :after))";

    /** More than anybody prints or reads at one go. */
    public static final int MOST = 20_000;

    private final JdbcClient jdbc;
    private final SeenTasks seen;
    private final UnitTree tree;
    private final WorkingCalendars calendars;
    private final Clock clock;

    /** A page of the chart, which goes on after the row with that id. */
    public Slice<PlanLine> page(CampaignId campaign, PlanFilter filter, SignedIn who, int limit, @Nullable UUID after) {
        var lagging = filter.lagging()
                ? all(campaign, new PlanFilter(filter.workstream(), filter.unit(), false, null), who).stream()
                        .filter(PlanLine::lags)
                        .map(line -> line.row().id())
                        .toList()
                : null;
        var lines = lines(
                FILTERED + AFTER + ORDERED,
                filter,
                who,
                spec -> filtered(spec, campaign, filter, lagging)
                        .param("after", after)
                        .param("limit", limit + 1));
        return Slice.of(lines, limit, line -> line.row().id().toString());
    }

    /** The whole chart. */
    public List<PlanLine> all(CampaignId campaign, PlanFilter filter, SignedIn who) {
        var lines = lines(
                FILTERED + ORDERED,
                filter,
                who,
                spec -> filtered(spec, campaign, filter, null).param("limit", MOST));
        return filter.lagging() ? lines.stream().filter(PlanLine::lags).toList() : lines;
    }

    public PlanLine require(TaskId task, SignedIn who) {
        seen.require(task, who);
        return lines(" and t.task_id = :task", PlanFilter.ALL, who, spec -> spec.param("task", task.value()))
                .get(0);
    }

    /** The sections of a task that count, whoever leads them. */
    public List<PlanLine> sections(TaskId whole, SignedIn who) {
        return lines(
                " and t.section_of = :whole order by o.own_start, t.task_id",
                PlanFilter.ALL,
                who,
                spec -> spec.param("whole", whole.value()));
    }

    /** What a task had come to. */
    public record Reached(LocalDate day, BigDecimal figure) {}

    /** What was reported of a task, by days: the last report of each is that of the day. */
    public List<Reached> reached(TaskId task) {
        return jdbc.sql("""
                        select distinct on (day) (r.reported_at at time zone :zone)::date as day,
                               case when t.quantity_total is null then r.percent_done else r.quantity_done end as figure
                        from progress_report r join task t using (task_id)
                        where r.task_id = :task
                          and (t.quantity_total is null or r.quantity_done is not null)
                        order by day, r.progress_report_id desc
                        """)
                .param("zone", clock.getZone().getId())
                .param("task", task.value())
                .query(Reached.class)
                .list();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The days that count, as the calendar stands now. */
    public PlanDays days() {
        return new PlanDays(calendars.current());
    }

    private JdbcClient.StatementSpec filtered(
            JdbcClient.StatementSpec spec, CampaignId campaign, PlanFilter filter, @Nullable List<UUID> tasks) {
        var units = filter.unit() == null ? List.<UUID>of() : tree.subtree(new UnitId(filter.unit()));
        return spec.param("campaign", campaign.value())
                .param("workstream", filter.workstream())
                .param("byUnit", filter.unit() != null)
                .param("wanted", units.toArray(UUID[]::new))
                .param("byTask", tasks != null)
                .param("tasks", tasks == null ? new UUID[0] : tasks.toArray(UUID[]::new));
    }

    private List<PlanLine> lines(
            String rest, PlanFilter filter, SignedIn who, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        var today = today();
        var days = days();
        var statement = jdbc.sql(ROWS + rest);
        var spec = seen.bind(statement, who)
                .param("now", utc(clock.instant()))
                .param("midnight", utc(today.atStartOfDay(clock.getZone()).toInstant()))
                .param("baseline", filter.baseline());
        return parameters.apply(spec).query(PlanRow.class).list().stream()
                .map(row -> PlanLine.on(today, row, days, clock.getZone()))
                .toList();
    }
}
