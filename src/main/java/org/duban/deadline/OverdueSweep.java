package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Flags the deadlines that have passed: one statement, whatever their number, that writes the mark and the event in the
 * log. The mark's primary key makes it happen once per deadline, even if several nodes sweep at once.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class OverdueSweep {

    /** What had passed by then and is not flagged. */
    private static final String PASSED = """
            from deadline d
            where d.due_at <= :now and not exists (select 1 from overdue o where o.deadline_id = d.deadline_id) and
            """ + RunningDeadlines.SQL;

    private static final String FLAG = """
            with flagged as (
                insert into overdue (deadline_id, since, flagged_at)
                select d.deadline_id, d.due_at, :now
            """ + PASSED + """
                on conflict (deadline_id) do nothing
                returning deadline_id
            )
            insert into activity (occurred_at, subject_kind, subject_id, event, actor_name, channel, detail)
            select :now, d.subject_kind, d.subject_id, 'OVERDUE', '系统', 'SYSTEM',
                   jsonb_build_object('dueAt', to_char(d.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                      'deadlineId', d.deadline_id)
            from flagged f join deadline d using (deadline_id)
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    // Not by annotation, which the job would not see: it calls from within.
    private final TransactionTemplate transaction;
    private final SweepMetrics metrics;
    private final Clock clock;

    @Scheduled(cron = "${duban.deadline.sweep:0 * * * * *}")
    @SchedulerLock(name = "overdue-sweep", lockAtMostFor = "PT2M")
    void everyMinute() {
        var flagged = flag();
        if (flagged > 0) {
            log.info("{} deadlines passed", flagged);
        }
    }

    /** Flags what has passed by now and returns how many that were. */
    public int flag() {
        return metrics.time(() -> transaction.execute(status -> mark()));
    }

    /** How many had passed by then that no sweep has flagged yet. */
    int unflagged(Instant by) {
        return jdbc.sql("select count(*) " + PASSED)
                .param("now", utc(by))
                .query(Integer.class)
                .single();
    }

    private int mark() {
        var now = clock.instant();
        var flagged = jdbc.sql(FLAG).param("now", utc(now)).update();
        if (flagged > 0) {
            events.publishEvent(new DeadlinesPassed(now, flagged));
        }
        return flagged;
    }
}
