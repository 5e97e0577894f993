package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the re-checks that nobody did: when the watch has been over for so long, looking tells nothing of whether what was
 * struck off then stayed so. They stay to be seen, as lapsed.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class LapsedRechecks {

    /** For how many days after the watch, or after their own day if that is later. */
    public static final int GRACE_DAYS = 30;

    private final JdbcClient jdbc;
    private final Clock clock;

    @Scheduled(cron = "${duban.finding.recheck-sweep:0 40 2 * * *}", zone = "${duban.zone}")
    @SchedulerLock(name = "lapsed-rechecks")
    void everyNight() {
        var lapsed = lapse();
        if (lapsed > 0) {
            log.info("{} re-checks lapsed", lapsed);
        }
    }

    /** Marks them and returns how many those were. */
    @Transactional
    public int lapse() {
        return jdbc.sql("""
                        update finding_recheck r set dropped_at = :now, dropped_for = 'LAPSED'
                        from finding f join campaign c using (campaign_id)
                        where f.finding_id = r.finding_id and r.done_at is null and r.dropped_at is null
                          and c.archived_at is null
                          and greatest(r.due_on, (f.closed_at at time zone :zone)::date + c.watch_days) < :last
                        """)
                .param("now", utc(clock.instant()))
                .param("zone", clock.getZone().getId())
                .param("last", LocalDate.now(clock).minusDays(GRACE_DAYS))
                .update();
    }
}
