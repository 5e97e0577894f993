package org.duban.ranking;

import static org.duban.shared.Instants.utc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.scheme.LineKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what an edition's charts are drawn from, each in one statement however many units and findings there are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Charts {

    /**
     * The findings that the ranking counts, by the day on which they were found and struck off. The days before are one
     * sum, so that what is kept in hand is never more than the period has days.
     */
    private static final String CURVE = """
            with recursive branch (unit_id) as (
                select s.unit_id from ranking_standing s where s.edition_id = :edition
                union
                select u.unit_id from branch b join unit u on u.parent_id = b.unit_id where :rollUp
            ),""" + RankingSql.PAUSED + """
             counted as (
                select f.found_at, case when f.on_the_spot then f.found_at else f.closed_at end as closed_at
                from finding f
                where
            """ + RankingSql.IN_QUESTION + """
                  and f.found_at < :before and f.unit_id in (select b.unit_id from branch b)
                  and f.finding_id not in (select p.finding_id from paused p)
            ), happened as (
                select (c.found_at at time zone :zone)::date as day, 1 as found, 0 as closed
                from counted c where c.found_at >= :start
                union all
                select (c.closed_at at time zone :zone)::date, 0, 1
                from counted c where c.closed_at >= :start and c.closed_at < :before
            ), daily as (
                select h.day, sum(h.found) as found, sum(h.closed) as closed from happened h group by h.day
            )
            select d.day::date as day, coalesce(sum(h.found) over so_far, 0) as found,
                   coalesce(sum(h.closed) over so_far, 0) as closed,
                   (select count(*) from counted c
                    where c.found_at < :start and (c.closed_at is null or c.closed_at >= :start)) as stock
            from generate_series(cast(:from as timestamp), cast(:to as timestamp), interval '1 day') as d (day)
            left join daily h on h.day = d.day::date
            window so_far as (order by d.day)
            order by d.day
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** A day as the statement has it. */
    private record DayRow(LocalDate day, int found, int closed, int stock) {}

    /** A unit's points lost for one reason. */
    private record Lost(UUID unitId, LineKind kind, BigDecimal points) {}

    /**
     * From the first day to the last, or to the one up to which an unfinished edition counts.
     *
     * @param rollUp whether units answer for what is found with those below them
     */
    public ClosingCurve curve(EditionRow edition, boolean rollUp) {
        var period = edition.period();
        var zone = clock.getZone();
        var asOf = edition.asOf();
        // As for the ranking itself: the branches are estimated far too high.
        jdbc.sql("set local jit = off").update();
        var rows = jdbc.sql(CURVE)
                .param("edition", edition.id())
                .param("campaign", edition.campaignId())
                .param("rollUp", rollUp)
                .param("zone", zone.getId())
                .param("start", utc(period.startsAt(zone)))
                .param("before", utc(edition.finished() ? asOf : asOf.plus(1, ChronoUnit.MICROS)))
                .param("from", period.from())
                .param("to", edition.finished() ? period.to() : LocalDate.ofInstant(asOf, zone))
                .query(DayRow.class)
                .list();
        var stock = rows.get(0).stock();
        return new ClosingCurve(
                stock,
                rows.stream()
                        .map(row -> new ClosingCurve.Day(
                                row.day(), row.found(), row.closed(), stock + row.found() - row.closed()))
                        .toList());
    }

    /** What each unit lost for which reason, as its lines have it: before anything is evened out or limited. */
    public Map<UUID, Map<LineKind, BigDecimal>> lost(EditionRow edition) {
        return jdbc
                .sql("""
                        select l.unit_id, l.kind, sum(l.points) as points from ranking_line l
                        where l.edition_id = :edition and l.kind <> all(:won)
                        group by l.unit_id, l.kind
                        """)
                .param("edition", edition.id())
                .param("won", LineKind.won())
                .query(Lost.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Lost::unitId, Collectors.toMap(Lost::kind, Lost::points)));
    }
}
