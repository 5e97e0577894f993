package org.duban.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
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

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CurrentActor currentActor;
    private final Clock clock;

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(SubjectKind kind, UUID subject, String event, Map<String, ?> detail) {
        var actor = currentActor.get();
        jdbc.sql("""
                        insert into activity
                            (occurred_at, subject_kind, subject_id, event, actor_id, actor_name, channel, address, detail)
                        values (:at, :kind, :subject, :event, :actorId, :actorName, :channel, :address, :detail::jsonb)
                        """)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("subject", subject)
                .param("event", event)
                .param("actorId", actor.accountId())
                .param("actorName", actor.name())
                .param("channel", actor.channel().name())
                .param("address", actor.address())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** Everything that happened to the subject, in the order in which it happened. */
    @Transactional(readOnly = true)
    public List<Activity> of(UUID subject) {
        return jdbc.sql("""
                        select activity_id, occurred_at, event, actor_name, channel, address, detail
                        from activity where subject_id = :subject order by activity_id
                        """).param("subject", subject).query(this::toActivity).list();
    }

    private Activity toActivity(ResultSet row, int number) throws SQLException {
        return new Activity(
                row.getLong("activity_id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("event"),
                row.getString("actor_name"),
                Channel.valueOf(row.getString("channel")),
                row.getString("address"),
                json.readValue(row.getString("detail"), DETAIL));
    }
}
