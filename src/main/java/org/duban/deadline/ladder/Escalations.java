package org.duban.deadline.ladder;

import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.WorkingCalendars;
import org.duban.deadline.request.DeadlineOwners;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what steps fired, and what they would fire if nothing is done until then. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class Escalations {

    /** What one campaign's steps would fire; more than a page shows is only counted. */
    public record Forecast(int count, List<Firing> first) {}

    private record Row(
            StepAction action,
            UUID deadlineId,
            DeadlineSubject.Kind kind,
            UUID subject,
            String unitName,
            Instant dueAt,
            Instant firesAt) {}

    private static final String OF_THE_CAMPAIGN = " and d.campaign_id = :campaign";
    private static final String BY_THE_USUAL =
            " and d.campaign_id not in (select o.campaign_id from own_ladder o) and cast(:campaign as uuid) is null";

    private static final int SHOWN = 100;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Ladders ladders;
    private final WorkingCalendars calendars;
    private final DeadlineOwners owners;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * What would fire within a week from now: nothing is recorded, nobody is told.
     *
     * @param campaign null for all that go by the district's usual steps
     */
    public Forecast week(@Nullable UUID campaign) {
        var now = clock.instant();
        var rows = ladders.of(campaign).stream()
                .flatMap(step -> due(campaign, step, now))
                .sorted(Comparator.comparing(Row::firesAt).thenComparing(Row::deadlineId))
                .toList();
        return new Forecast(rows.size(), firings(rows.stream().limit(SHOWN).toList()));
    }

    /** Who is on the list of those who will have to answer for it, the newest first. */
    public List<Firing> accountability(int limit) {
        return firings(jdbc.sql("""
                        select s.action, d.deadline_id, d.subject_kind, d.subject_id, u.name, f.due_at, f.fired_at
                        from step_fired f join escalation_step s using (escalation_step_id)
                        join deadline d using (deadline_id) join unit u on u.unit_id = d.unit_id
                        where s.action = 'ACCOUNTABILITY' order by f.fired_at desc, f.deadline_id limit :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> row(row, instant(row, 7)))
                .list());
    }

    private Stream<Row> due(@Nullable UUID campaign, Step step, Instant now) {
        var calendar = calendars.current();
        var zone = clock.getZone();
        var offset = step.offset();
        return jdbc
                .sql("""
                        select :action, d.deadline_id, d.subject_kind, d.subject_id, u.name, d.due_at
                        from deadline d join unit u using (unit_id)
                        where d.due_at > :since and d.due_at <= :until
                          and d.met_at is null and d.cancelled_at is null and d.held_at is null
                          and not exists (select 1 from step_fired f
                                          where f.deadline_id = d.deadline_id and f.escalation_step_id = :step)
                        """ + (campaign == null ? BY_THE_USUAL : OF_THE_CAMPAIGN) + " order by d.due_at limit 10000")
                .param("action", step.action().name())
                .param("campaign", campaign)
                .param("since", utc(offset.reaches(now, calendar, zone)))
                .param("until", utc(offset.reaches(now.plus(WEEK), calendar, zone)))
                .param("step", step.id().value())
                .query((row, number) -> row(row, offset.firesAt(instant(row, 6), calendar, zone)))
                .list()
                .stream();
    }

    private static Row row(ResultSet row, Instant firesAt) throws SQLException {
        return new Row(
                StepAction.valueOf(row.getString(1)),
                row.getObject(2, UUID.class),
                DeadlineSubject.Kind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getString(5),
                instant(row, 6),
                firesAt);
    }

    private List<Firing> firings(List<Row> rows) {
        var kinds = new HashMap<UUID, DeadlineSubject.Kind>();
        rows.forEach(row -> kinds.put(row.subject(), row.kind()));
        var subjects = owners.subjects(kinds);
        Function<Row, Stream<Firing>> firing = row -> Stream.ofNullable(subjects.get(row.subject()))
                .map(subject -> new Firing(row.action(), subject, row.unitName(), row.dueAt(), row.firesAt()));
        return rows.stream().flatMap(firing).toList();
    }
}
