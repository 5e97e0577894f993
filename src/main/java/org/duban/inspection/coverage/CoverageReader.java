package org.duban.inspection.coverage;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.shared.Period;
import org.duban.shared.Slice;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatuses;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts inspections. Each round counts once, however many of a unit's places it visits; so does each day on which
 * somebody logged findings there without a round. What units look at themselves does not count; an unannounced round does,
 * which is why units do not read this.
 */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class CoverageReader {

    private static final String ZONE = """
            with recursive zone (unit_id) as (
                select c.zone_unit_id from campaign c where c.campaign_id = :campaign
                union all
                select u.unit_id from unit u join zone z on u.parent_id = z.unit_id
            ),
            """;

    private static final String SEEN = """
             seen as (
                select s.place_id, s.inspection_id::text as occasion, s.visited_at as at
                from inspection_stop s join inspection i using (inspection_id)
                where i.campaign_id = :campaign and i.kind <> 'SELF' and s.visited_at >= :start and s.visited_at < :end
                union all
                select f.place_id, (f.found_at at time zone :zone)::date::text, f.found_at
                from finding f
                where f.campaign_id = :campaign and f.inspection_id is null and f.place_id is not null
                  and f.source in ('ROUTINE', 'SPECIAL', 'UNANNOUNCED', 'LOOK_BACK') and f.state <> 'WITHDRAWN'
                  and f.found_at >= :start and f.found_at < :end
            )
            """;

    /** Holds for what is said of a place that need not be inspected on a day. */
    private static final String UNITS = ZONE + """
             target as (
                select u.unit_id, u.name, u.sort_order, p.name as group_name, p.sort_order as group_order
                from unit u join zone using (unit_id) left join unit p on p.unit_id = u.parent_id
                where u.level = :level and u.retired_at is null
            ), branch (top, unit_id) as (
                select t.unit_id, t.unit_id from target t
                union all
                select b.top, u.unit_id from unit u join branch b on u.parent_id = b.unit_id
            ),
            """ + SEEN + """
            select t.unit_id as id, t.name, t.group_name, cast(null as text) as excused, cast(null as text) as reason,
                   count(distinct v.occasion) as times, max(v.at) as last_at
            from target t
            left join (select b.top, s.occasion, s.at from seen s join place p using (place_id) join branch b using (unit_id)) v
                on v.top = t.unit_id
            group by t.unit_id, t.name, t.sort_order, t.group_name, t.group_order
            order by t.group_order, t.group_name, t.sort_order, t.name
            """;

    private static final String PLACES = ZONE + """
             target as (
                select p.place_id, p.name, p.initials, u.name as group_name, u.sort_order as group_order,
                       nullif(s.status, 'ACTIVE') as excused, case when s.status <> 'ACTIVE' then s.reason end as reason
                from place p left join unit u using (unit_id)
            """ + PlaceStatuses.STANDING + """
                where p.kind = :kind and p.retired_at is null
                  and (p.unit_id is null or p.unit_id in (select z.unit_id from zone z))
            ),
            """ + SEEN + """
            select t.place_id as id, t.name, t.group_name, t.excused, t.reason, count(distinct v.occasion) as times,
                   max(v.at) as last_at
            from target t left join seen v using (place_id)
            group by t.place_id, t.name, t.initials, t.group_name, t.group_order, t.excused, t.reason
            order by t.group_order, t.group_name, t.initials, t.name
            """;

    private static final String NEVER = ZONE + """
             nobody as (
                select p.place_id from place p
                where p.retired_at is null
                  and not
            """ + PlaceStatuses.EXCUSED + """
                  and not exists (select from inspection_stop s join inspection i using (inspection_id)
                                  where s.place_id = p.place_id and s.visited_at is not null and i.campaign_id = :campaign)
                  and not exists (select from finding f where f.place_id = p.place_id and f.campaign_id = :campaign)
            )
            select p.place_id as id, p.name, p.kind, u.name as unit_name
            from nobody join place p using (place_id) left join unit u using (unit_id)
            where (cast(:kind as text) is null or p.kind = :kind)
              and (p.unit_id is null or p.unit_id in (select z.unit_id from zone z))
              and (cast(:after as uuid) is null or p.place_id > :after)
            order by p.place_id limit :limit
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A place where nobody has been in a campaign. */
    public record Unseen(
            UUID id, String name, PlaceKind kind, @Nullable String unitName) {}

    /** In the period of the cadence in which a day lies; one statement, however many units or places. */
    public Coverage of(Cadence cadence, LocalDate on) {
        var period = Period.containing(cadence.per(), on);
        var zone = clock.getZone();
        var targets = jdbc.sql(cadence.isOfPlaces() ? PLACES : UNITS)
                .param("campaign", cadence.campaignId())
                .param(
                        "level",
                        cadence.unitLevel() == null ? null : cadence.unitLevel().name())
                .param(
                        "kind",
                        cadence.placeKind() == null ? null : cadence.placeKind().name())
                .param("start", utc(period.startsAt(zone)))
                .param("end", utc(period.endsAt(zone)))
                .param("zone", zone.getId())
                .param("today", lastDay(period))
                .query(Covered.class)
                .list();
        return new Coverage(cadence, period, LocalDate.now(clock), targets);
    }

    /** The day that decides who is excused: today, or the last one of a period that is over. */
    private LocalDate lastDay(Period period) {
        var today = LocalDate.now(clock);
        return today.isBefore(period.to()) ? today : period.to();
    }

    /** The places of a campaign's district where nobody has been since it began, and where somebody should have been. */
    public Slice<Unseen> never(CampaignId campaign, @Nullable PlaceKind kind, int limit, @Nullable UUID after) {
        var rows = jdbc.sql(NEVER)
                .param("campaign", campaign.value())
                .param("kind", kind == null ? null : kind.name())
                .param("today", LocalDate.now(clock))
                .param("after", after)
                .param("limit", limit + 1)
                .query(Unseen.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }
}
