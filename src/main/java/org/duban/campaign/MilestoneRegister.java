package org.duban.campaign;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the milestones of a task, in their order. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class MilestoneRegister {

    private static final String ROWS = """
            select m.milestone_id as id, m.task_id, m.position, m.title, m.state, m.deadline_id, d.original_due_at, d.due_at,
                   case when m.state = 'CANCELLED' then null
                        when m.state = 'REACHED' then case when d.met_at < d.due_at then 'MET' else 'MET_LATE' end
                        when d.held_at is not null then 'HELD'
                        when d.due_at <= :now then 'OVERDUE'
                        when d.due_at <= :soon then 'DUE_SOON'
                        else 'OPEN' end as light,
                   m.reached_at, a.display_name as reached_by_name, m.words,
                   m.state = 'OPEN' and m.milestone_id = (
                       select n.milestone_id from milestone n where n.task_id = m.task_id and n.state = 'OPEN'
                       order by n.position, n.milestone_id limit 1) as next,
                   m.version
            from milestone m
            join deadline d using (deadline_id)
            left join account a on a.account_id = m.reached_by
            where m.task_id = :task
            """;

    private final JdbcClient jdbc;
    private final TaskAccess access;
    private final Clock clock;

    /** Whoever may see the task sees its milestones. */
    public List<MilestoneRow> of(TaskId task, SignedIn who) {
        access.requireVisible(task, who);
        return rows(task, " order by m.position, m.milestone_id")
                .query(MilestoneRow.class)
                .list();
    }

    public MilestoneRow require(TaskId task, MilestoneId id, SignedIn who) {
        access.requireVisible(task, who);
        return rows(task, " and m.milestone_id = :id")
                .param("id", id.value())
                .query(MilestoneRow.class)
                .optional()
                .orElseThrow(() -> new MilestoneNotFound(id));
    }

    /** Whether the account may report that a milestone is reached: for the lead unit, or for the office. */
    public boolean mayReach(TaskRow task, SignedIn who) {
        if (task.state() != TaskState.OPEN) {
            return false;
        }
        return who.is(Role.SUPERVISOR)
                || (who.is(Role.UNIT) && access.scopeOf(who).units().contains(task.leadUnitId()));
    }

    private JdbcClient.StatementSpec rows(TaskId task, String rest) {
        var now = clock.instant();
        return jdbc.sql(ROWS + rest)
                .param("task", task.value())
                .param("now", utc(now))
                .param("soon", utc(now.plus(DeadlineStatus.SOON)));
    }
}
