package org.duban.finding.reply;

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

/** Says of replies that are owed what requests about their deadlines need, and stops and starts their clocks. */
@Component
@RequiredArgsConstructor
class ReplyDeadlineOwner implements DeadlineOwner {

    private final ReplyDutyRepository duties;
    private final FindingGate gate;
    private final DeadlineService deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.DUTY;
    }

    @Override
    public Optional<Subject> find(UUID subject, SignedIn reader) {
        var found = Optional.ofNullable(findAll(List.of(subject)).get(subject));
        return found.filter(duty -> gate.isSeenBy(new FindingId(duty.toldOf()), reader));
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        return jdbc
                .sql("""
                        select r.reply_duty_id, f.finding_id, f.number || ' ' || f.description || ' · ' || r.sender,
                               f.campaign_id, r.opened_by
                        from reply_duty r join finding f using (finding_id) where r.reply_duty_id = any(:ids)
                        """)
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> new Subject(
                        DeadlineSubject.Kind.DUTY,
                        row.getObject(1, UUID.class),
                        row.getString(3),
                        "/findings/" + row.getString(2) + "#reply",
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
        return duties.findById(new ReplyDutyId(subject))
                .orElseThrow(NoReplyOwed::new)
                .getDeadlineId();
    }
}
