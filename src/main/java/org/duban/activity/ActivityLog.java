package org.duban.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The append-only log. It is written in the transaction of what it tells of: neither is ever there without the other. */
@Service
@RequiredArgsConstructor
public class ActivityLog {

    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private static final String INSERT = """
            insert into activity
                (occurred_at, subject_kind, subject_id, event, actor_id, actor_name, channel, address, detail)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SubjectKind kind, UUID subject, String event, Map<String, ?> detail) {
        recordAll(kind, List.of(new Entry(subject, event, detail)));
    }

    /** The same for many subjects at once, as an import needs it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordAll(SubjectKind kind, List<Entry> entries) {
        var actor = currentActor.get();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        batches.batchUpdate(
                INSERT,
                entries.stream()
                        .map(entry -> new @Nullable Object[] {
                            now,
                            kind.name(),
                            entry.subject(),
                            entry.event(),
                            actor.accountId(),
                            actor.name(),
                            actor.channel().name(),
                            actor.address(),
                            json.writeValueAsString(entry.detail())
                        })
                        .toList());
        entries.stream()
                .collect(Collectors.groupingBy(Entry::event, Collectors.summingInt(entry -> 1)))
                .forEach((event, count) -> events.publishEvent(new Recorded(kind, event, count)));
    }

    /** Everything that happened to the subject, in the order in which it happened. */
    @Transactional(readOnly = true)
    public List<Activity> of(UUID subject) {
        return of(Set.of(subject));
    }

    /** The same of several subjects together, such as a thing and what hangs on it. */
    @Transactional(readOnly = true)
    public List<Activity> of(Collection<UUID> subjects) {
        return jdbc.sql("""
                        select activity_id, subject_kind, subject_id, occurred_at, event, actor_name, channel, address, detail
                        from activity where subject_id = any(:subjects) order by activity_id
                        """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(this::toActivity)
                .list();
    }

    private Activity toActivity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getLong("activity_id"),
                SubjectKind.valueOf(row.getString("subject_kind")),
                row.getObject("subject_id", UUID.class),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("actor_name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                json.readValue(row.getString("detail"), DETAIL));
    }

    /** What happened to one subject. */
    public record Entry(UUID subject, String event, Map<String, ?> detail) {}
}
