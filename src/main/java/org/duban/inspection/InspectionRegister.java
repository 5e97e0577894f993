package org.duban.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds and their stops: one statement each, whatever their number. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class InspectionRegister {

    private static final String ROWS = """
            select i.inspection_id as id, i.campaign_id, c.name as campaign_name, i.kind, i.title, i.starts_on, i.ends_on,
                   i.area, i.note, i.state, i.leader_id, l.display_name as leader_name,
                   array(select p.account_id from inspection_inspector p join account a using (account_id)
                         where p.inspection_id = i.inspection_id order by a.display_name, a.username) as inspector_ids,
                   array(select a.display_name from inspection_inspector p join account a using (account_id)
                         where p.inspection_id = i.inspection_id order by a.display_name, a.username)
                       as inspector_names,
                   i.planned_by, s.stops, s.visited, s.missed, f.findings, f.hidden, i.begun_at, i.done_at, i.released_at, i.version
            from inspection i
            join campaign c using (campaign_id)
            left join account l on l.account_id = i.leader_id
            cross join lateral (
                select count(*) as stops, count(visited_at) as visited, count(missed_at) as missed
                from inspection_stop x where x.inspection_id = i.inspection_id) s
            cross join lateral (
                select count(*) filter (where x.state <> 'WITHDRAWN') as findings,
                       count(*) filter (where x.state <> 'WITHDRAWN' and x.hidden) as hidden
                from finding x where x.inspection_id = i.inspection_id) f
            """;

    private static final String FILTERED = """
            where (i.campaign_id = any(:campaigns) or cardinality(:campaigns) = 0 and c.archived_at is null)
              and (cardinality(:kinds) = 0 or i.kind = any(:kinds))
              and (cardinality(:states) = 0 or i.state = any(:states))
              and (cast(:inspector as uuid) is null or exists (
                select from inspection_inspector x
                where x.inspection_id = i.inspection_id and x.account_id = :inspector))
              and (cast(:from as date) is null or i.ends_on >= :from)
              and (cast(:to as date) is null or i.starts_on <= :to)
              and (cast(:afterId as uuid) is null
                or (i.starts_on, i.inspection_id) < (cast(:afterDay as date), cast(:afterId as uuid)))
            order by i.starts_on desc, i.inspection_id desc limit :limit
            """;

    private static final String TODAY = """
            where i.state <> 'DONE' and i.starts_on <= :today and (i.ends_on >= :today or i.state = 'UNDER_WAY')
              and exists (select from inspection_inspector x
                          where x.inspection_id = i.inspection_id and x.account_id = :inspector)
            order by i.starts_on, i.inspection_id
            """;

    private static final String STOPS = """
            select s.inspection_id, s.place_id, p.name as place_name, p.kind as place_kind, u.name as unit_name,
                   p.latitude, p.longitude, s.planned, s.visited_at, a.display_name as visited_by_name,
                   s.missed_reason, s.missed_at, m.display_name as missed_by_name,
                   (select count(*) from finding f where f.inspection_id = s.inspection_id and f.place_id = s.place_id
                        and f.state <> 'WITHDRAWN')
                   + (select count(distinct g.finding_id) from finding_sighting g join finding o using (finding_id)
                        where g.inspection_id = s.inspection_id and o.place_id = s.place_id) as findings
            from inspection_stop s
            join place p using (place_id)
            left join unit u using (unit_id)
            left join account a on a.account_id = s.visited_by
            left join account m on m.account_id = s.missed_by
            where s.inspection_id = any(:inspections)
            order by s.inspection_id, s.position, s.place_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public Slice<InspectionRow> list(InspectionFilter filter, int limit, @Nullable String cursor) {
        var after = cursor == null ? null : InspectionCursor.valueOf(cursor);
        var read = jdbc.sql(ROWS + FILTERED)
                .param("campaigns", filter.campaigns().toArray(UUID[]::new))
                .param("kinds", filter.kinds().stream().map(Enum::name).toArray(String[]::new))
                .param("states", filter.states().stream().map(Enum::name).toArray(String[]::new))
                .param("inspector", filter.inspector())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("afterId", after == null ? null : after.id())
                .param("afterDay", after == null ? null : after.startsOn())
                .param("limit", limit + 1)
                .query(InspectionRow.class)
                .list();
        return Slice.of(read, limit, row -> InspectionCursor.after(row).toString());
    }

    public InspectionRow require(InspectionId id) {
        return jdbc.sql(ROWS + " where i.inspection_id = :id")
                .param("id", id.value())
                .query(InspectionRow.class)
                .optional()
                .orElseThrow(() -> new InspectionNotFound(id));
    }

    /** The stops of a round, in the order of its route. */
    public List<StopRow> stops(InspectionId id) {
        return stops(List.of(id.value()));
    }

    /** The stops of several rounds, each round's together. */
    public List<StopRow> stops(Collection<UUID> inspections) {
        return jdbc.sql(STOPS)
                .param("inspections", inspections.toArray(UUID[]::new))
                .query(StopRow.class)
                .list();
    }

    /** What this inspector has to go to today: rounds of the day, and those that were begun and not finished. */
    public List<InspectionRow> today(AccountId inspector) {
        return jdbc.sql(ROWS + TODAY)
                .param("today", LocalDate.now(clock))
                .param("inspector", inspector.value())
                .query(InspectionRow.class)
                .list();
    }
}
