package org.duban.finding;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.request.DeadlineOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Says of findings what requests about their deadlines need, and stops and starts them. */
@Component
@RequiredArgsConstructor
class FindingDeadlineOwner implements DeadlineOwner {

    private static final String SELECT = """
            select f.finding_id, f.number, f.description, f.campaign_id, f.logged_by from finding f
            """;

    private final FindingSight sight;
    private final FindingAssignments assignments;
    private final Scopes scopes;
    private final JdbcClient jdbc;

    @Override
    public DeadlineSubject.Kind kind() {
        return DeadlineSubject.Kind.FINDING;
    }

    @Override
    public Optional<Subject> find(UUID subject, SignedIn reader) {
        var scope = scopes.of(reader);
        return sight.find(new FindingId(subject), scope).map(FindingDeadlineOwner::subject);
    }

    @Override
    public Map<UUID, Subject> findAll(Collection<UUID> subjects) {
        return jdbc
                .sql(SELECT + " where f.finding_id = any(:ids)")
                .param("ids", subjects.toArray(UUID[]::new))
                .query((row, number) -> subject(
                        row.getObject(1, UUID.class),
                        row.getString(2) + " " + row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Subject::id, Function.identity()));
    }

    @Override
    public void hold(UUID subject, String reason, Instant until, SignedIn by) {
        assignments.holdAsRuled(new FindingId(subject), reason, until);
    }

    @Override
    public void endHold(UUID subject, Instant at) {
        assignments.endHold(new FindingId(subject), at);
    }

    private static Subject subject(Finding finding) {
        return subject(
                finding.getId().value(),
                finding.getNumber() + " " + finding.getDescription(),
                finding.getCampaignId().value(),
                finding.getLoggedBy().value());
    }

    private static Subject subject(UUID id, String title, UUID campaign, UUID reporter) {
        return new Subject(DeadlineSubject.Kind.FINDING, id, title, "/findings/" + id, campaign, reporter);
    }
}
