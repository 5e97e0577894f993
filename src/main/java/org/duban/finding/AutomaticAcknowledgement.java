package org.duban.finding;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Silence is consent: an assignment that nobody acknowledged or disputed in time counts as acknowledged. */
@Service
@RequiredArgsConstructor
public class AutomaticAcknowledgement {

    private final JdbcClient jdbc;
    private final FindingProperties properties;
    private final Clock clock;

    @Scheduled(cron = "${duban.finding.acknowledgement-sweep:30 */5 * * * *}")
    @SchedulerLock(name = "automatic-acknowledgement")
    void everyFiveMinutes() {
        acknowledge();
    }

    /** Acknowledges in one statement and returns how many that were. */
    @Transactional
    public int acknowledge() {
        var now = clock.instant();
        return jdbc.sql("""
                        with acknowledged as (
                            update finding f set state = 'RECTIFYING', version = f.version + 1
                            from deadline d
                            where d.deadline_id = f.deadline_id and f.state = 'ASSIGNED' and not f.hidden
                              and f.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null)
                              and coalesce(f.handed_over_at, d.started_at) <= :before
                            returning f.finding_id
                        )
                        insert into activity (occurred_at, subject_kind, subject_id, event, actor_name, channel)
                        select :now, 'FINDING', finding_id, 'ACKNOWLEDGED_BY_SILENCE', '系统', 'SYSTEM'
                        from acknowledged
                        """)
                .param("before", utc(now.minus(properties.acknowledgeWithin())))
                .param("now", utc(now))
                .update();
    }
}
