package org.duban.ranking;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ranking.scheme.LineKind;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who brought about what a ranked unit lost, and where, in one statement however many lines there are. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class LossOrigins {

    /** So many causes and places are named of each ranked unit; of what is left, one alone is named too. */
    static final int MOST = 8;

    /** Each finding with what it cost; who answers for it today is a cause while it belongs to the ranked unit. */
    private static final String TRACED = """
            with recursive branch (participant_id, unit_id) as (
                select s.unit_id, s.unit_id from ranking_standing s
                where s.edition_id = :edition and (cast(:unit as uuid) is null or s.unit_id = :unit)
                union
                select b.participant_id, u.unit_id from branch b join unit u on u.parent_id = b.unit_id
            ), lost as (
                select l.unit_id, l.finding_id, sum(l.points) as points from ranking_line l
                where l.edition_id = :edition and (cast(:unit as uuid) is null or l.unit_id = :unit)
                  and l.kind <> all(:won)
                group by l.unit_id, l.finding_id
            ), traced as (
                select l.unit_id, l.points, b.unit_id as cause_id,
                       case when f.finding_id is null then 'OUT_OF_SIGHT' when b.unit_id is null then 'MOVED'
                            else 'UNIT' end as cause,
                       case when b.unit_id is not null
                            then coalesce(f.place_id::text, f.place_text) collate "C" end as place,
                       case when b.unit_id is not null then f.place_text end as place_name
                from lost l
                left join finding f on f.finding_id = l.finding_id and
            """ + LineSight.SEEN + """
                left join branch b on b.participant_id = l.unit_id and b.unit_id = f.unit_id
            ),""";

    /** By cause and place, and which of them are shown by their names. */
    private static final String ORDERED = """
             summed as (
                select t.unit_id, t.cause, t.cause_id, t.place, max(t.place_name) as place_name, count(*) as findings,
                       sum(t.points) as points,
                       sum(sum(t.points)) over (partition by t.unit_id, t.cause, t.cause_id) as of_cause
                from traced t group by t.unit_id, t.cause, t.cause_id, t.place
            ), by_cause as (
                select s.*, dense_rank() over (partition by s.unit_id
                                               order by s.cause <> 'UNIT', s.of_cause desc, s.cause_id) as cause_at
                from summed s
            ), by_place as (
                select c.*, c.cause <> 'UNIT' or c.cause_at <= :most
                            or max(c.cause_at) filter (where c.cause = 'UNIT') over (partition by c.unit_id) = :most + 1
                            as named
                from by_cause c
            ), ordered as (
                select p.*, row_number() over (partition by p.unit_id, p.cause = 'UNIT', p.named
                                               order by p.points desc, p.place) <= :most as shown
                from by_place p
            )""";

    /** The places with most, whoever brought it about there. */
    private static final String AT_PLACES = """
            , at_place as (
                select s.unit_id, s.place, max(s.place_name) as place_name, (array_agg(s.cause_id))[1] as cause_id,
                       count(*) as causes, sum(s.findings) as findings, sum(s.points) as points,
                       row_number() over (partition by s.unit_id
                                          order by sum(s.points) desc, s.place) as place_at,
                       count(*) over (partition by s.unit_id) as places
                from summed s where s.cause = 'UNIT' group by s.unit_id, s.place
            )""";

    /** Materialised, as it is taken for far less than it is, and would be done anew for each standing. */
    private static final String TOGETHER = """
            , together as materialized (
                select o.unit_id, false as by_place, case when o.named then o.cause else 'OTHERS' end as cause,
                       case when o.named then o.cause_id end as cause_id, min(o.cause_at) as at,
                       case when o.named and count(*) = 1 then max(o.place) end as place,
                       case when o.named and count(*) = 1 then max(o.place_name) end as place_name,
                       case when o.named then count(*) else count(distinct o.cause_id) end as together,
                       sum(o.findings) as findings, sum(o.points) as points
                from ordered o
                group by o.unit_id, o.named, 3, 4, case when o.named and o.shown then o.place end
                union all
                select a.unit_id, true, case when a.causes = 1 then 'UNIT' else 'OTHERS' end,
                       case when a.causes = 1 then a.cause_id end, a.place_at, a.place, a.place_name, a.causes,
                       a.findings, a.points
                from at_place a where a.place_at <= :most or a.places = :most + 1
            )
            select s.unit_id, s.unit_name, t.by_place, t.cause, t.cause_id, u.name as cause_name, t.place, t.place_name,
                   t.together, t.findings, t.points
            from together t
            join ranking_standing s on s.edition_id = :edition and s.unit_id = t.unit_id
            left join unit u on u.unit_id = t.cause_id
            order by s.place, t.by_place, t.at, t.place is null, t.points desc, t.place_name
            """;

    private final JdbcClient jdbc;
    private final LineSight sight;

    /** A row of the statement: some of what a unit lost, or all that it lost at a place. */
    private record Row(
            UUID unitId,
            String unitName,
            boolean byPlace,
            LossOrigin.Cause cause,
            @Nullable UUID causeId,
            @Nullable String causeName,
            @Nullable String place,
            @Nullable String placeName,
            int together,
            int findings,
            BigDecimal points) {

        private LossOrigin origin() {
            return new LossOrigin(unitId, cause, causeId, causeName, place, placeName, together, findings, points);
        }
    }

    /** Of every unit that lost anything, in the order of their places. */
    public List<LossMap> of(EditionId edition, SignedIn reader) {
        return read(edition, null, reader);
    }

    /** Of one unit; nothing where it lost nothing. */
    public Optional<LossMap> of(EditionId edition, UnitId unit, SignedIn reader) {
        return read(edition, unit, reader).stream().findFirst();
    }

    private List<LossMap> read(EditionId edition, @Nullable UnitId unit, SignedIn reader) {
        // As for the ranking itself: the branches are estimated far too high.
        jdbc.sql("set local jit = off").update();
        return sight
                .of(reader, jdbc.sql(TRACED + ORDERED + AT_PLACES + TOGETHER))
                .param("edition", edition.value())
                .param("unit", unit == null ? null : unit.value())
                .param("won", LineKind.won())
                .param("most", MOST)
                .query(Row.class)
                .list()
                .stream()
                .collect(groupingBy(Row::unitId, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(LossOrigins::map)
                .toList();
    }

    private static LossMap map(List<Row> rows) {
        return new LossMap(
                rows.get(0).unitId(),
                rows.get(0).unitName(),
                rows.stream().filter(row -> !row.byPlace()).map(Row::origin).toList(),
                rows.stream().filter(Row::byPlace).map(Row::origin).toList());
    }
}
