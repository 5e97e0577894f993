package org.duban.campaign.plan;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskPlanning;
import org.duban.shared.Uuids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why units lag, in their own words. A reason is never changed; the next one takes its place. */
@Service
@Transactional
@RequiredArgsConstructor
public class LagReasons {

    private final TaskPlanning planning;
    private final JdbcClient jdbc;
    private final ActivityLog log;
    private final Clock clock;

    public record Reason(
            LagKind kind, String words, @Nullable LocalDate catchUpOn, Instant saidAt, String saidBy) {}

    /**
     * Keeps a reason.
     *
     * @param catchUpOn by when the plan will have been caught up with
     */
    public void say(TaskId task, LagKind kind, @Nullable String words, @Nullable LocalDate catchUpOn, SignedIn who) {
        planning.open(task, who, null);
        if (words == null || words.isBlank()) {
            throw new LagUnexplained();
        }
        if (catchUpOn != null && catchUpOn.isBefore(LocalDate.now(clock))) {
            throw new CatchUpInThePast();
        }
        jdbc.sql("""
                        insert into lag_reason (lag_reason_id, task_id, kind, words, catch_up_on, said_by, said_at)
                        values (:id, :task, :kind, :words, :catchUp, :by, :now)
                        """)
                .param("id", Uuids.next())
                .param("task", task.value())
                .param("kind", kind.name())
                .param("words", words.strip())
                .param("catchUp", catchUpOn)
                .param("by", who.accountId().value())
                .param("now", utc(clock.instant()))
                .update();
        log.record(SubjectKind.TASK, task.value(), "LAG_EXPLAINED", Map.of("comment", words.strip()));
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Reason> of(TaskId task) {
        return jdbc.sql("""
                        select r.kind, r.words, r.catch_up_on, r.said_at, a.display_name as said_by
                        from lag_reason r join account a on a.account_id = r.said_by
                        where r.task_id = :task order by r.lag_reason_id desc
                        """).param("task", task.value()).query(Reason.class).list();
    }
}
