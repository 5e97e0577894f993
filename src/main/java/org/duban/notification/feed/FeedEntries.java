package org.duban.notification.feed;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.RunningDeadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the open deadlines for calendars: what is met, cancelled or put aside is not among them. */
@Component
@RequiredArgsConstructor
class FeedEntries {

    /** More than anybody looks at; a feed is fetched several times an hour. */
    private static final int MOST = 500;

    private static final String ROWS = """
            select d.deadline_id as id, d.subject_kind as kind, d.subject_id,
                   left(x.title, 130) as title, f.place_text as place,
                   u.name as unit, d.due_at, d.version + count(c.deadline_id) as sequence,
                   greatest(d.started_at, max(c.changed_at)) as modified_at
            from deadline d
            join unit u using (unit_id)
            cross join lateral (select * from due_subject x
                                where x.kind = d.subject_kind and x.subject_id = d.subject_id limit 1) x
            left join finding f on f.finding_id = d.subject_id
            left join deadline_change c on c.deadline_id = d.deadline_id
            where not x.hidden and
            """ + RunningDeadlines.SQL + """
              and (cast(:units as uuid[]) is null or d.unit_id = any(cast(:units as uuid[])))
            group by d.deadline_id, f.finding_id, x.title, u.unit_id
            order by d.due_at <= :now, d.due_at, d.deadline_id
            limit :most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What is still to come before what has passed.
     *
     * @param units null for all
     */
    List<FeedEntry> of(@Nullable Collection<UUID> units) {
        return jdbc.sql(ROWS)
                .param("units", units == null ? null : units.toArray(UUID[]::new))
                .param("now", utc(clock.instant()))
                .param("most", MOST)
                .query(FeedEntry.class)
                .list();
    }
}
