package org.duban.inspection.place;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.SeenFindings;
import org.duban.unit.PlaceStatuses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the places with the lights of their open findings: one statement, for the map and all that stands beside it. */
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
            """ + PlaceStatuses.STANDING + """
                where p.retired_at is null
                  and (cast(:kind as text) is null or p.kind = :kind)
                  and (cardinality(:units) = 0 or p.unit_id = any(:units))
            )
            select * from point where cast(:light as text) is null or light = :light
            order by initials collate "C", id
            """;

    private final SeenFindings seen;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** In the order of their names; those without a position too. */
    public List<MapPoint> read(MapFilter filter, SignedIn reader) {
        return jdbc.sql(POINTS)
                .params(seen.by(reader))
                .param("now", utc(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("units", filter.units().toArray(UUID[]::new))
                .param("campaign", filter.campaign())
                .param("light", filter.light() == null ? null : filter.light().name())
                .query(MapPoint.class)
                .list();
    }
}
