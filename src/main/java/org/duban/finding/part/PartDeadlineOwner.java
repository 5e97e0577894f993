package org.duban.finding.part;

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
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner;
import org.duban.finding.FindingGate;
import org.duban.finding.FindingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of parts what requests about their deadlines need, and stops and starts their clocks. */
@Component
@RequiredArgsConstructor
class PartDeadlineOwner implements DeadlineOwner {

    private final FindingPartRepository parts;
    private final FindingGate gate;
    private final DeadlineService deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.PART;
    }

    @Override
    public Optional<Subject> find(UUID subject, SignedIn reader) {
        return Optional.ofNullable(findAll(List.of(subject)).get(subject))
                .filter(part -> gate.isSeenBy(new FindingId(part.toldOf()), reader));
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        return jdbc
                .sql("""
                        select p.finding_part_id, f.finding_id, f.number || ' ' || f.description || ' · ' || p.what,
                               f.campaign_id, p.assigned_by
                        from finding_part p join finding f using (finding_id) where p.finding_part_id = any(:ids)
                        """)
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> new Subject(
                        DeadlineSubject.Kind.PART,
                        row.getObject(1, UUID.class),
                        row.getString(3),
                        "/findings/" + row.getString(2) + "#part-" + row.getString(1),
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

    private DeadlineId deadlineOf(UUID subject) {
        var id = new FindingPartId(subject);
        return parts.findById(id).orElseThrow(() -> new PartNotFound(id)).getDeadlineId();
    }
}
