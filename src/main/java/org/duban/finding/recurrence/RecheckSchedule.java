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

/** Schedules the re-checks of what is struck off, and drops those that nobody needs any more; brings them back where a relapse was none. */
@Component
@RequiredArgsConstructor
class RecheckSchedule implements FindingCompanion {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** In one statement, however many they are; of old ones, as ledgers bring them, only what is still to come. */
    @Override
    public void onClosing(Collection<FindingId> ids, Instant now) {
        jdbc.sql("""
                        insert into finding_recheck (recheck_id, finding_id, campaign_id, due_on)
                        select gen_random_uuid(), f.finding_id, f.campaign_id, (f.closed_at at time zone :zone)::date + watch.day
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
        drop(earlier, DropReason.RELAPSED, now);
    }

    @Override
    public void onWithdrawal(FindingId id, Instant now) {
        drop(id, DropReason.WITHDRAWN, now);
        if (wasTheOnlyRelapse(id)) {
            bringBack(id);
            replace(id, LocalDate.ofInstant(now, clock.getZone()).plusDays(1));
        }
    }

    /** Of what is struck off; that is locked first, as whoever logs another relapse does. */
    private boolean wasTheOnlyRelapse(FindingId id) {
        return jdbc.sql("""
                        select f.finding_id from finding f
                        where f.finding_id = (select w.recurrence_of from finding w where w.finding_id = :id)
                          and f.state = 'CLOSED' for no key update
                        """)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .filter(this::hasNotRelapsed)
                .isPresent();
    }

    private boolean hasNotRelapsed(UUID id) {
        return jdbc.sql("select not exists (select from finding where recurrence_of = :id and state <> 'WITHDRAWN')")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void bringBack(FindingId relapse) {
        jdbc.sql("""
                        update finding_recheck set dropped_at = null, dropped_for = null
                        where finding_id = (select w.recurrence_of from finding w where w.finding_id = :relapse)
                          and dropped_for = 'RELAPSED'
                        """).param("relapse", relapse.value()).update();
    }

    /** What was told stays: in place of the re-check that told of the relapse there is one more, while it is watched. */
    private void replace(FindingId relapse, LocalDate day) {
        jdbc.sql("""
                        insert into finding_recheck (recheck_id, finding_id, campaign_id, due_on)
                        select gen_random_uuid(), r.finding_id, r.campaign_id, :day
                        from finding_recheck r join finding f using (finding_id)
                        join campaign c on c.campaign_id = r.campaign_id
                        where r.relapse_id = :relapse and r.inspection_id is null
                          and (f.closed_at at time zone :zone)::date + c.watch_days >= :day
                        on conflict do nothing
                        """)
                .param("relapse", relapse.value())
                .param("zone", clock.getZone().getId())
                .param("day", day)
                .update();
    }

    void drop(FindingId id, DropReason reason, Instant now) {
        dropUntil(id, LocalDate.of(9999, 12, 31), reason, now);
    }

    /** Whoever looked there looked for all that were due by that day. */
    void dropUntil(FindingId id, LocalDate day, DropReason reason, Instant now) {
        jdbc.sql("""
                        update finding_recheck set dropped_at = :now, dropped_for = :reason
                        where finding_id = :id and due_on <= :day and done_at is null and dropped_at is null
                        """)
                .param("id", id.value())
                .param("day", day)
                .param("reason", reason.name())
                .param("now", utc(now))
                .update();
    }
}
