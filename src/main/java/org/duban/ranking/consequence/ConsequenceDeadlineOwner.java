package org.duban.ranking.consequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of consequences what requests about their deadlines need, and stops and starts their clocks. */
@Component
@RequiredArgsConstructor
class ConsequenceDeadlineOwner implements DeadlineOwner {

    private final ConsequenceRepository consequences;
    private final ConsequenceReader reader;
    private final DeadlineService deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.CONSEQUENCE;
    }

    @Override
    public Optional<Subject> find(UUID subject, SignedIn who) {
        try {
            return Optional.ofNullable(findAll(java.util.List.of(
                            reader.require(new ConsequenceId(subject), who).id()))
                    .get(subject));
        } catch (ConsequenceNotFound hidden) {
            return Optional.empty();
        }
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        return jdbc
                .sql("""
                        select c.consequence_id, d.title, c.campaign_id, c.confirmed_by
                        from ranking_consequence c
                        join due_subject d on d.kind = 'CONSEQUENCE' and d.subject_id = c.consequence_id
                        where c.consequence_id = any(:ids)
                        """)
                .param("ids", subjects.toArray(UUID[]::new))
                .query(ConsequenceDeadlineOwner::subject)
                .list()
                .stream()
                .collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    @Override
    public void hold(UUID subject, String reason, Instant until, SignedIn by) {
        deadlines.hold(deadlineOf(subject), reason, until, clock.instant());
    }

    @Override
    public void endHold(UUID subject, Instant at) {
        deadlines.resume(deadlineOf(subject), HOLD_ENDED, at);
    }

    private DeadlineId deadlineOf(UUID subject) {
        return Objects.requireNonNull(
                consequences.require(new ConsequenceId(subject)).getDeadlineId());
    }

    private static Subject subject(ResultSet row, int number) throws SQLException {
        var id = row.getObject(1, UUID.class);
        return new Subject(
                DeadlineSubject.Kind.CONSEQUENCE,
                id,
                row.getString(2),
                "/consequences/" + id,
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class));
    }
}
