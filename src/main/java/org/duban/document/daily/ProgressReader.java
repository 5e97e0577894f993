package org.duban.document.daily;

import static org.duban.shared.Instants.utc;

import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what several kinds of documents tell, each in one statement. */
@Component
@RequiredArgsConstructor
class ProgressReader {

    private static final String PROGRESS = """
            with counted as (
                select f.finding_id, f.unit_id, f.found_at >= :start as fresh, f.on_the_spot, f.state, f.closed_at,
                       coalesce(f.closed_at < :end, false) as closed, f.deadline_id
                from finding f
                where
            """ + Span.IN_QUESTION + """
            ), judged as (
                select c.*, p.due, p.missed,
                       exists (select from deadline d where d.subject_id = c.finding_id and 'HELD' = (
                           select k.kind from deadline_change k
                           where k.deadline_id = d.deadline_id and k.kind in ('HELD', 'RESUMED') and k.changed_at < :end
                           order by k.changed_at desc limit 1)) as held,
                       now.due_at <= :now and now.met_at is null and now.held_at is null and now.cancelled_at is null
                           as overdue
                from counted c
                left join deadline now on now.deadline_id = c.deadline_id
                cross join lateral (
                    select coalesce(bool_or(d.due_at > :start), false) as due,
                           coalesce(bool_or(d.excused_at is null and (d.met_at is null or d.met_at >= d.due_at)), false)
                               as missed
                    from deadline d
                    where d.subject_id = c.finding_id and d.cancelled_at is null and d.due_at <= :asOf) p
            )
            select count(*) filter (where fresh) as found,
                   count(*) filter (where fresh and on_the_spot) as on_the_spot,
                   count(distinct unit_id) filter (where fresh) as units,
                   count(*) filter (where fresh and closed_at is not null) as found_closed,
                   count(*) filter (where not fresh) as carried,
                   count(*) filter (where not fresh and closed) as closed_old,
                   count(*) filter (where fresh and closed) as closed_new,
                   count(*) filter (where closed_at is null) as open_now,
                   count(*) filter (where closed_at is null and overdue) as overdue_now,
                   count(*) filter (where state = 'ON_HOLD') as held_now,
                   count(*) filter (where not held and (closed or due)) as due,
                   count(*) filter (where not held and closed and not missed) as in_time
            from judged
            """;

    /** Units that look after themselves hold no rounds. */
    private static final String FIELD_WORK = """
            with known as (
                select i.inspection_id, i.begun_at from inspection i
                where i.campaign_id = :campaign and i.kind <> 'SELF' and i.begun_at < :end
                  and (i.kind <> 'UNANNOUNCED' or i.released_at is not null)
                  and (i.done_at is null or i.done_at >= :start)
            ), visited as (
                select k.inspection_id, s.place_id from known k join inspection_stop s using (inspection_id)
                where s.visited_at >= :start and s.visited_at < :end
            ), held as (
                select k.inspection_id from known k where k.begun_at >= :start
                union
                select v.inspection_id from visited v
            )
            select (select count(*) from held) as rounds, (select count(distinct place_id) from visited) as places
            """;

    private final JdbcClient jdbc;

    String campaign(Span span) {
        return jdbc.sql("select name from campaign where campaign_id = :campaign")
                .param("campaign", span.campaign())
                .query(String.class)
                .single();
    }

    Progress progress(Span span) {
        return jdbc.sql(PROGRESS)
                .params(span.parameters())
                .param("asOf", utc(span.isUnfinished() ? span.now() : span.end()))
                .query(Progress.class)
                .single();
    }

    FieldWork fieldWork(Span span) {
        return jdbc.sql(FIELD_WORK)
                .params(span.parameters())
                .query(FieldWork.class)
                .single();
    }
}
