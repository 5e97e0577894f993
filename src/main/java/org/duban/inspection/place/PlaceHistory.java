package org.duban.inspection.place;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.SeenFindings;
import org.duban.shared.Language;
import org.duban.shared.Slice;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what happened at a place: one statement each for its figures, its history and its photos, however much there is. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class PlaceHistory {

    private static final String FIGURES = """
            with seen as (
                select f.state, f.closed_at, f.recurrence_of, f.found_at, f.source, f.inspection_id,
                       d.due_at <= :now and d.met_at is null and d.held_at is null and d.cancelled_at is null as late
                from finding f left join deadline d using (deadline_id)
                where f.place_id = :place and f.state not in ('DRAFT', 'WITHDRAWN') and""" + SeenFindings.SQL + """
            ), visited as (
                select s.inspection_id, s.visited_at
                from inspection_stop s join inspection i using (inspection_id) join place p using (place_id)
                where s.place_id = :place and s.visited_at is not null and i.kind <> 'SELF' and""" + SeenRounds.SQL + """
            ), checked as (
                select c.total, c.lost
                from stop_check c join inspection i using (inspection_id) join place p on p.place_id = c.place_id
                where c.place_id = :place and""" + SeenRounds.SQL + """
                order by c.filled_at desc, c.stop_check_id limit 1
            )
            select count(*) filter (where state <> 'CLOSED') as open,
                   count(*) filter (where state <> 'CLOSED' and late) as late,
                   count(*) filter (where state = 'CLOSED') as closed,
                   count(*) filter (where recurrence_of is not null) as relapsed,
                   greatest((select max(visited_at) from visited),
                            max(found_at) filter (where inspection_id is null
                                and source in ('ROUTINE', 'SPECIAL', 'UNANNOUNCED', 'LOOK_BACK'))) as inspected_at,
                   (select c.total from checked c) as total, (select c.lost from checked c) as lost
            from seen
            """;

    private static final String EVENTS = """
            select * from (
                select 'FOUND' as kind, f.found_at as at, f.finding_id as id, f.inspection_id, f.number,
                       f.description as text, a.display_name as who, f.state, cast(null as numeric) as rate,
                       cast(null as text) as status, cast(null as date) as starts_on, cast(null as date) as ends_on
                from finding f join account a on a.account_id = f.logged_by
                where f.place_id = :place and""" + SeenFindings.SQL + """
                union all
                select 'CLOSED', f.closed_at, f.finding_id, f.inspection_id, f.number, f.description, null, f.state, null,
                       null, null, null
                from finding f where f.place_id = :place and f.state = 'CLOSED' and""" + SeenFindings.SQL + """
                union all
                select 'CLEAN', s.visited_at, i.inspection_id, i.inspection_id, null, i.title, a.display_name, null, null,
                       null, null, null
                from inspection_stop s join inspection i using (inspection_id) join place p using (place_id)
                join account a on a.account_id = s.visited_by
                where s.place_id = :place and s.visited_at is not null
                  and not exists (select from finding x where x.inspection_id = s.inspection_id
                                  and x.place_id = s.place_id and x.state <> 'WITHDRAWN')
                  and not exists (select from finding_sighting g join finding o using (finding_id)
                                  where g.inspection_id = s.inspection_id and o.place_id = s.place_id)
                  and""" + SeenRounds.SQL + """
                union all
                select 'MISSED', s.missed_at, i.inspection_id, i.inspection_id, null, s.missed_reason, a.display_name, null,
                       null, null, null, null
                from inspection_stop s join inspection i using (inspection_id) join place p using (place_id)
                join account a on a.account_id = s.missed_by
                where s.place_id = :place and s.missed_at is not null and"""
            + SeenRounds.SQL + """
                union all
                select 'CHECKED', c.filled_at, c.stop_check_id, i.inspection_id, null,
                       case when :english then coalesce(l.name_en, l.name) else l.name end, a.display_name, null,
                       round(100 * (c.total - c.lost) / nullif(c.total, 0), 1), null, null, null
                from stop_check c join inspection i using (inspection_id) join place p on p.place_id = c.place_id
                join checklist l using (checklist_id) join account a on a.account_id = c.filled_by
                where c.place_id = :place and""" + SeenRounds.SQL + """
                union all
                select 'STATUS', s.set_at, s.place_status_id, null, null, s.reason, s.set_by_name, null, null, s.status,
                       s.starts_on, s.ends_on
                from place_status s where s.place_id = :place
            ) event
            where cast(:afterAt as timestamptz) is null or (at, kind, id) < (:afterAt, :afterKind, :afterId)
            order by at desc, kind desc, id desc limit :limit
            """;

    private static final String PHOTOS = """
            select f.finding_id, f.number, f.description, f.state, f.found_at,
                   (select l.evidence_id from finding_evidence l join evidence e using (evidence_id)
                    where l.finding_id = f.finding_id and l.phase = 'BEFORE' and e.kind <> 'PDF'
                    order by l.round, l.position limit 1) as before_id,
                   (select l.evidence_id from finding_evidence l join evidence e using (evidence_id)
                    where l.finding_id = f.finding_id and l.phase = 'AFTER' and e.kind <> 'PDF'
                    order by l.round desc, l.position limit 1) as after_id
            from finding f
            where f.place_id = :place and f.state <> 'WITHDRAWN'
              and exists (select from finding_evidence l join evidence e using (evidence_id)
                          where l.finding_id = f.finding_id and e.kind <> 'PDF')
              and (cast(:afterAt as timestamptz) is null or (f.found_at, f.finding_id) < (:afterAt, :afterId))
              and""" + SeenFindings.SQL + """
            order by f.found_at desc, f.finding_id desc limit :limit
            """;

    private final SeenFindings seen;
    private final JdbcClient jdbc;
    private final Clock clock;

    public PlaceFigures figures(PlaceId place, SignedIn reader) {
        return jdbc.sql(FIGURES)
                .params(seen.by(reader))
                .param("place", place.value())
                .param("now", utc(clock.instant()))
                .query(PlaceFigures.class)
                .single();
    }

    /** A piece of what happened, the latest first. */
    public Slice<PlaceEvent> events(PlaceId place, SignedIn reader, int limit, @Nullable String cursor) {
        var rows = piece(EVENTS, place, reader, limit, cursor)
                .param("english", Language.isEnglish())
                .query(PlaceEvent.class)
                .list();
        return Slice.of(rows, limit, PlaceCursor::after);
    }

    /** A piece of its findings that have photos, those found last first. */
    public Slice<PlacePhotos> photos(PlaceId place, SignedIn reader, int limit, @Nullable String cursor) {
        var rows = piece(PHOTOS, place, reader, limit, cursor)
                .query(PlacePhotos.class)
                .list();
        return Slice.of(rows, limit, PlaceCursor::after);
    }

    private JdbcClient.StatementSpec piece(
            String statement, PlaceId place, SignedIn reader, int limit, @Nullable String cursor) {
        return jdbc.sql(statement)
                .params(seen.by(reader))
                .params(PlaceCursor.valueOf(cursor).parameters())
                .param("place", place.value())
                .param("limit", limit + 1);
    }
}
