package org.duban.finding.recurrence;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingGate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is open or watched at places, so that a phone without a network can spot a recurrence by itself. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class RecurrenceReader {

    private final FindingGate gate;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** In campaigns that run; nothing for those who log nothing. */
    public List<WatchedFinding> atPlaces(Collection<UUID> placeIds, SignedIn who) {
        if (placeIds.isEmpty() || !gate.isInTheField(who)) {
            return List.of();
        }
        return jdbc.sql("""
                        select f.finding_id as id, f.number, f.campaign_id, f.place_id, f.check_item_id,
                               f.category as item_name, left(f.description, 60) as description, f.state, f.found_at, f.closed_at,
                               (f.closed_at at time zone :zone)::date + c.watch_days as watch_until
                        from finding f join campaign c using (campaign_id)
                        where f.place_id = any(:places) and c.archived_at is null
                          and (f.state in ('DRAFT', 'ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                               or f.state = 'CLOSED' and c.watch_days > 0
                                  and f.closed_at >= :today - (
                                    select max(watch_days) * interval '1 day' from campaign where archived_at is null)
                                  and (f.closed_at at time zone :zone)::date + c.watch_days >= :day)
                        order by f.place_id, f.closed_at desc nulls first, f.finding_id
                        """)
                .param("places", placeIds.toArray(UUID[]::new))
                .param("zone", clock.getZone().getId())
                .param(
                        "today",
                        utc(LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant()))
                .param("day", LocalDate.now(clock))
                .query(WatchedFinding.class)
                .list();
    }
}
