package org.duban.campaign;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineStatus;
import org.duban.shared.Slice;
import org.duban.unit.UnitId;
import org.duban.unit.UnitTree;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks: one statement a page, in the order in which they fall due, sections below their task. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class TaskRegister {

    /** What the reader may see of tasks {@code t}; also for statements elsewhere. */
    public static final String SEEN = """
             (:everything or t.lead_unit_id = any(:units) or exists (
                select 1 from task_unit x where x.task_id = t.task_id and x.unit_id = any(:units)))
            """;

    /** How the deadline {@code d} of a task {@code t} stands; null where there is none to mind. */
    public static final String LIGHT = """
            case when d.deadline_id is null or t.state = 'CANCELLED' then null
                 when t.state = 'DONE' then case when d.met_at < d.due_at then 'MET' else 'MET_LATE' end
                 when d.held_at is not null then 'HELD'
                 when d.due_at <= :now then 'OVERDUE'
                 when d.due_at <= :soon then 'DUE_SOON'
                 else 'OPEN' end
            """;

    private static final String ROWS = """
            select t.task_id as id, t.campaign_id, c.name as campaign_name, t.workstream_id,
                   w.name as workstream_name, t.title, t.requirement, t.lead_unit_id, u.name as lead_unit_name,
                   array(select x.unit_id from task_unit x join unit y using (unit_id)
                         where x.task_id = t.task_id order by y.sort_order, y.name) as co_unit_ids,
                   array(select y.name from task_unit x join unit y using (unit_id)
                         where x.task_id = t.task_id order by y.sort_order, y.name) as co_unit_names,
                   t.assigned_on, t.state, t.quantity_total, t.quantity_done, t.quantity_unit, t.percent_done,
                   t.due_words, t.deadline_id, d.original_due_at, d.due_at, d.met_at, t.reported_full_at,
                   t.finished_at,""" + LIGHT + """
                    as light,
                   t.planned_from, t.planned_to, t.works_on, t.section_of, whole.title as section_of_title,
                   (select count(*) from task s where s.section_of = t.task_id and s.state <> 'CANCELLED') as sections,
                   t.version
            from task t
            join task_due_order o on o.task_id = t.task_id
            join campaign c on c.campaign_id = t.campaign_id
            join unit u on u.unit_id = t.lead_unit_id
            left join workstream w on w.workstream_id = t.workstream_id
            left join deadline d on d.deadline_id = t.deadline_id
            left join task whole on whole.task_id = t.section_of
            where""" + SEEN;

    private static final String FILTERED = """
              and (t.campaign_id = any(:campaigns) or cardinality(:campaigns) = 0
                and (c.archived_at is null or cast(:words as text) is not null))
              and (cast(:workstream as uuid) is null or t.workstream_id = :workstream)
              and (cardinality(:states) = 0 or t.state = any(:states))
              and (not :byUnit or t.lead_unit_id = any(:wanted) or exists (
                select 1 from task_unit x where x.task_id = t.task_id and x.unit_id = any(:wanted)))
              and (cast(:overdue as boolean) is null or :overdue = coalesce(
                t.state = 'OPEN' and d.held_at is null and d.due_at <= :now, false))
              and (cast(:reported as boolean) is null
                or :reported = (t.state = 'OPEN' and t.reported_full_at is not null))
              and (cast(:dueFrom as timestamptz) is null or d.due_at >= :dueFrom)
              and (cast(:finishedFrom as timestamptz) is null or t.state = 'DONE' and t.finished_at >= :finishedFrom)
              and (cast(:words as text) is null or strpos(lower(t.title), :words) > 0
                or strpos(lower(t.requirement), :words) > 0 or strpos(lower(t.due_words), :words) > 0)
              and (cast(:afterId as uuid) is null
                or (o.root_due, o.root_id, o.is_section, o.own_due, o.task_id) > (
                    select a.root_due, a.root_id, a.is_section, a.own_due, a.task_id
                    from task_due_order a where a.task_id = :afterId))
            order by o.root_due, o.root_id, o.is_section, o.own_due, o.task_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final UnitTree tree;
    private final Clock clock;

    public Slice<TaskRow> list(TaskFilter filter, SignedIn who, int limit, @Nullable String cursor) {
        var after = cursor == null ? null : TaskCursor.valueOf(cursor);
        var wanted = filter.units().stream()
                .flatMap(unit -> tree.subtree(new UnitId(unit)).stream())
                .toArray(UUID[]::new);
        var read = rows(FILTERED, who)
                .param("campaigns", filter.campaigns().toArray(UUID[]::new))
                .param("workstream", filter.workstream())
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("byUnit", !filter.units().isEmpty())
                .param("wanted", wanted)
                .param("overdue", filter.overdue())
                .param("reported", filter.reported())
                .param("dueFrom", startOf(filter.dueFrom()))
                .param("finishedFrom", startOf(filter.finishedFrom()))
                .param("words", filter.words() == null ? null : filter.words().toLowerCase(Locale.ROOT))
                .param("afterId", after == null ? null : after.id())
                .param("limit", limit + 1)
                .query(TaskRow.class)
                .list();
        return Slice.of(read, limit, row -> row.id().toString());
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : utc(day.atStartOfDay(clock.getZone()).toInstant());
    }

    /** What falls due next in a campaign, or is late the longest: from an index of the clocks that run, however many tasks. */
    public List<TaskRow> dueNext(CampaignId campaign, SignedIn who, int limit) {
        return rows("""
                         and t.task_id in (
                            select t.task_id from deadline n join task t on t.task_id = n.subject_id
                            where n.campaign_id = :campaign and n.subject_kind = 'TASK' and n.met_at is null
                              and n.cancelled_at is null and n.held_at is null and""" + SEEN + " order by n.due_at limit :limit) order by d.due_at, t.task_id", who)
                .param("campaign", campaign.value())
                .param("limit", limit)
                .query(TaskRow.class)
                .list();
    }

    public TaskRow require(TaskId id, SignedIn who) {
        return rows(" and t.task_id = :id", who)
                .param("id", id.value())
                .query(TaskRow.class)
                .optional()
                .orElseThrow(() -> new TaskNotFound(id));
    }

    /** What was reported on a task, the latest first. */
    public List<ProgressRow> reports(TaskId id) {
        return jdbc.sql("""
                        select r.progress_report_id as id, r.percent_done, r.quantity_done, r.words, r.reported_at,
                               a.display_name as reported_by, u.name as unit_name, s.title as section_title
                        from progress_report r join account a on a.account_id = r.reported_by
                        left join task s on s.task_id = r.section_id
                        left join unit u on u.unit_id = r.unit_id
                        where r.task_id = :task order by r.progress_report_id desc
                        """).param("task", id.value()).query(ProgressRow.class).list();
    }

    /** Whether the account may report on the task, for its own unit or one below; on one that is divided, nobody. */
    public boolean mayReport(TaskRow task, SignedIn who) {
        if (task.state() != TaskState.OPEN || task.sections() > 0) {
            return false;
        }
        return who.is(Role.SUPERVISOR) || (who.is(Role.UNIT) && isOneOf(task, access.scopeOf(who)));
    }

    /** By when a task is to be done that has a date. */
    public Instant dueAt(TaskId id) {
        return jdbc.sql("select d.due_at from task t join deadline d using (deadline_id) where t.task_id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static boolean isOneOf(TaskRow task, TaskScope scope) {
        return scope.units().contains(task.leadUnitId())
                || task.coUnitIds().stream().anyMatch(scope.units()::contains);
    }

    private JdbcClient.StatementSpec rows(String rest, SignedIn who) {
        var scope = access.scopeOf(who);
        var now = clock.instant();
        return jdbc.sql(ROWS + rest)
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)))
                .param("everything", scope.everything())
                .param("units", scope.unitArray());
    }
}
