package org.duban.document.daily;

import static org.duban.shared.Instants.utc;

import java.time.Instant;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what it took to rectify, and what is due next. */
@Component
@RequiredArgsConstructor
class BriefReader {

    /**
     * Whatever was handed in during the period, its findings were open then. The unit is that of the deadline, which did the
     * work even if the finding is another's by now; further units have done their parts.
     */
    private static final String EFFORTS = """
            with handed_in as (
                select r.deadline_id, r.people, r.vehicles, r.spots, r.cubic_metres
                from finding f join rectification r using (finding_id)
                where r.submitted_at >= :start and r.submitted_at < :end and
            """ + Span.IN_QUESTION + """
                union all
                select s.deadline_id, s.people, s.vehicles, s.spots, s.cubic_metres
                from finding f join finding_part p using (finding_id) join part_submission s using (finding_part_id)
                where s.submitted_at >= :start and s.submitted_at < :end and
            """ + Span.IN_QUESTION + """
            )
            select u.name as unit, count(*) as times, coalesce(sum(h.people), 0) as people,
                   coalesce(sum(h.vehicles), 0) as vehicles, coalesce(sum(h.spots), 0) as spots,
                   coalesce(sum(h.cubic_metres), 0) as cubic_metres
            from handed_in h join deadline d using (deadline_id) join unit u on u.unit_id = d.unit_id
            group by u.unit_id, u.name
            order by sum(h.people) desc nulls last, sum(h.vehicles) desc nulls last, u.name, u.unit_id
            """;

    /** A deadline at midnight belongs to the day that it ends. */
    private static final String DEADLINES = """
            select u.name as unit, count(*) filter (where d.due_at <= :first) as today,
                   count(*) filter (where d.due_at > :first and d.due_at <= :second) as tomorrow,
                   count(*) filter (where d.due_at > :second) as day_after
            from deadline d join finding f on f.deadline_id = d.deadline_id join unit u on u.unit_id = d.unit_id
            where d.campaign_id = :campaign and d.due_at > :now and d.due_at <= :third
              and d.met_at is null and d.cancelled_at is null and d.held_at is null
              and not f.hidden and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED')
            group by u.unit_id, u.name
            order by count(*) desc, u.name, u.unit_id
            """;

    private final JdbcClient jdbc;

    /** The units that sent most people first. */
    List<UnitEffort> efforts(Span span) {
        return jdbc.sql(EFFORTS)
                .params(span.parameters())
                .query(UnitEffort.class)
                .list();
    }

    /** @param midnights at which today and the two days after it end */
    List<UnitDeadlines> deadlines(Span span, List<Instant> midnights) {
        return jdbc.sql(DEADLINES)
                .param("campaign", span.campaign())
                .param("now", utc(span.now()))
                .param("first", utc(midnights.get(0)))
                .param("second", utc(midnights.get(1)))
                .param("third", utc(midnights.get(2)))
                .query(UnitDeadlines.class)
                .list();
    }
}
