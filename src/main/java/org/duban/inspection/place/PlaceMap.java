package org.duban.inspection.place;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.SeenFindings;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the places with the lights of their open findings: one statement each, however many there are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlaceMap {

    private static final String POINTS = """
            with counted as (
                select f.place_id, count(*) as open,
                       count(*) filter (where d.due_at <= :now and d.met_at is null and d.held_at is null
                                        and d.cancelled_at is null) as late
                from finding f left join deadline d using (deadline_id)
                where f.place_id is not null and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED', 'ON_HOLD')
                  and (cast(:campaign as uuid) is null or f.campaign_id = :campaign) and""" + SeenFindings.SQL + """
                group by f.place_id
            ), point as (
                select p.place_id as id, p.name, p.kind, p.initials, u.name as unit_name, p.latitude, p.longitude,
                       coalesce(s.status, 'ACTIVE') as status,
                       case when c.late > 0 then 'LATE' when c.open > 0 then 'OPEN' else 'CLEAN' end as light,
                       coalesce(c.open, 0) as open, coalesce(c.late, 0) as late
                from place p left join unit u using (unit_id) left join counted c using (place_id)
                left join place_status s on s.place_id = p.place_id and s.starts_on <= :today
                    and (s.ends_on is null or s.ends_on >= greatest(:today, s.starts_on))
                where p.retired_at is null
                  and (cast(:kind as text) is null or p.kind = :kind)
                  and (cardinality(:units) = 0 or p.unit_id = any(:units))
            )
            """;

    private static final String LIT = " (cast(:light as text) is null or light = :light) ";

    private final SeenFindings seen;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** How many places there are in each light. */
    public record Lights(int late, int open, int clean) {}

    /** All that have a position. */
    public List<MapPoint> points(MapFilter filter, SignedIn reader) {
        return read(
                        "select * from point where latitude is not null and" + LIT + "order by light desc, id",
                        filter,
                        reader)
                .query(MapPoint.class)
                .list();
    }

    /** A piece of the same as a list, in the order of their names; those without a position too. */
    public Slice<MapPoint> list(MapFilter filter, SignedIn reader, int limit, @Nullable UUID after) {
        var rows = read("""
                        select * from point
                        where (cast(:after as uuid) is null or (initials collate "C", id)
                               > (select l.initials, l.place_id from place l where l.place_id = :after))
                          and""" + LIT + """
                        order by initials collate "C", id limit :limit
                        """, filter, reader)
                .param("after", after)
                .param("limit", limit + 1)
                .query(MapPoint.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    public Lights lights(MapFilter filter, SignedIn reader) {
        return read("""
                        select count(*) filter (where light = 'LATE') as late, count(*) filter (where light = 'OPEN') as open,
                               count(*) filter (where light = 'CLEAN') as clean
                        from point where""" + LIT, filter, reader).query(Lights.class).single();
    }

    private JdbcClient.StatementSpec read(String rest, MapFilter filter, SignedIn reader) {
        return jdbc.sql(POINTS + rest)
                .params(seen.by(reader))
                .param("now", utc(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("units", filter.units().toArray(UUID[]::new))
                .param("campaign", filter.campaign())
                .param("light", filter.light() == null ? null : filter.light().name());
    }
}
