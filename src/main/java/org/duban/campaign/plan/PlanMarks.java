package org.duban.campaign.plan;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.MilestoneState;
import org.duban.shared.Days;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what stands beside the bars of a chart: steps, and which task waits for which. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlanMarks {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A step on the chart, on the last day on which it is in time. */
    public record Step(
            UUID id, UUID taskId, String title, MilestoneState state, Instant dueAt, boolean late, long version) {

        public LocalDate day(Clock clock) {
            return Days.dueOn(dueAt, clock.getZone());
        }

        public boolean open() {
            return state == MilestoneState.OPEN;
        }
    }

    /** One task that begins after another. */
    public record Link(UUID taskId, UUID afterTask, int lagDays) {}

    public List<Step> steps(Collection<UUID> tasks) {
        return jdbc.sql("""
                        select m.milestone_id as id, m.task_id, m.title, m.state, d.due_at,
                               m.state = 'OPEN' and d.held_at is null and d.due_at <= :now as late, m.version
                        from milestone m join deadline d using (deadline_id)
                        where m.task_id = any(:tasks) and m.state <> 'CANCELLED' order by d.due_at, m.milestone_id
                        """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .param("now", utc(clock.instant()))
                .query(Step.class)
                .list();
    }

    /** Between tasks of these alone. */
    public List<Link> links(Collection<UUID> tasks) {
        return jdbc.sql("""
                        select task_id, after_task, lag_days from task_dependency
                        where task_id = any(:tasks) and after_task = any(:tasks) order by task_id, after_task
                        """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(Link.class)
                .list();
    }
}
