package org.duban.deadline.request;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes off the desk what nobody needs to rule on any more: the deadline was met or cancelled before. */
@Service
@RequiredArgsConstructor
public class LapsedRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    @Scheduled(cron = "${duban.deadline.lapse-sweep:40 * * * * *}")
    @SchedulerLock(name = "lapsed-requests")
    void everyMinute() {
        lapse();
    }

    /** Marks them and returns how many those were; an appeal outlives its deadline. */
    @Transactional
    public int lapse() {
        return jdbc.sql("""
                        update deadline_request r
                        set state = 'LAPSED', settled_at = :now, version = r.version + 1
                        from deadline d
                        where d.deadline_id = r.deadline_id and r.state in ('PENDING', 'ENDORSED')
                          and d.campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null)
                          and (d.cancelled_at is not null or d.met_at is not null and r.kind <> 'APPEAL')
                        """).param("now", utc(clock.instant())).update();
    }
}
