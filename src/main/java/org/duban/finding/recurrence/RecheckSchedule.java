package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.finding.FindingCompanion;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Schedules the re-checks of what is struck off, and drops those that nobody needs any more. */
@Component
@RequiredArgsConstructor
class RecheckSchedule implements FindingCompanion {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** In one statement, however many they are; of old ones, as ledgers bring them, only what is still to come. */
    @Override
    public void onClosing(Collection<FindingId> ids, Instant now) {
        jdbc.sql("""
                        insert into finding_recheck (recheck_id, finding_id, due_on)
                        select gen_random_uuid(), f.finding_id, (f.closed_at at time zone :zone)::date + watch.day
                        from finding f join campaign c using (campaign_id) left join finding_watch_days w using (campaign_id)
                        cross join lateral unnest(coalesce(w.days, :usual)) as watch (day)
                        where f.finding_id = any(:ids) and f.state = 'CLOSED' and watch.day <= c.watch_days
                          and (f.closed_at at time zone :zone)::date + watch.day >= :today
                        on conflict do nothing
                        """)
                .param("ids", ids.stream().map(FindingId::value).toArray(UUID[]::new))
                .param("usual", WatchDays.USUAL.days().toArray(Integer[]::new))
                .param("zone", clock.getZone().getId())
                .param("today", LocalDate.ofInstant(now, clock.getZone()))
                .update();
    }

    /** It is known to have come back. */
    @Override
    public void onRelapse(FindingId earlier, Instant now) {
        drop(earlier, now);
    }

    @Override
    public void onWithdrawal(FindingId id, Instant now) {
        drop(id, now);
    }

    void drop(FindingId id, Instant now) {
        dropUntil(id, LocalDate.of(9999, 12, 31), now);
    }

    /** Whoever looked there looked for all that were due by that day. */
    void dropUntil(FindingId id, LocalDate day, Instant now) {
        jdbc.sql("""
                        update finding_recheck set dropped_at = :now
                        where finding_id = :id and due_on <= :day and done_at is null and dropped_at is null
                        """)
                .param("id", id.value())
                .param("day", day)
                .param("now", utc(now))
                .update();
    }
}
