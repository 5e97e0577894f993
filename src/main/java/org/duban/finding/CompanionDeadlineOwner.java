package org.duban.finding;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.request.DeadlineOwner;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says of what hangs on findings what requests about its deadlines need, and stops and starts its clocks. Who sees the
 * finding sees it.
 */
@RequiredArgsConstructor
public abstract class CompanionDeadlineOwner implements DeadlineOwner {

    private final FindingGate gate;
    private final DeadlineService deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** A statement for the ids {@code :ids}: id, finding's id, title, campaign, who brought it up. */
    protected abstract String statement();

    /** Where on the finding's page it stands. */
    protected abstract String anchor(String id);

    protected abstract DeadlineId deadlineOf(UUID subject);

    @Override
    public Optional<Subject> find(UUID subject, SignedIn reader) {
        return Optional.ofNullable(findAll(List.of(subject)).get(subject))
                .filter(found -> gate.isSeenBy(new FindingId(found.toldOf()), reader));
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        return jdbc
                .sql(statement())
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> new Subject(
                        kind(),
                        row.getObject(1, UUID.class),
                        row.getString(3),
                        "/findings/" + row.getString(2) + "#" + anchor(row.getString(1)),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getObject(2, UUID.class)))
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
}
