package org.duban.deadline.request;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what became of the deadlines of one thing, for a reader who may see that thing. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class DeadlineHistories {

    private final DeadlineService deadlines;
    private final RequestDesk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * The history of one thing.
     *
     * @param current the deadline that runs or ran last; null where there is none
     */
    public DeadlineHistory of(UUID subject, @Nullable DeadlineId current, SignedIn reader) {
        var requests = jdbc.sql(RequestRow.SELECT + " where d.subject_id = :subject order by r.requested_at desc")
                .param("subject", subject)
                .query(RequestRow.class)
                .list();
        return new DeadlineHistory(changes(subject), requests, open(current, requests, reader));
    }

    private List<DeadlineHistory.Change> changes(UUID subject) {
        return jdbc.sql("""
                        select c.kind, c.from_due_at, c.to_due_at, c.reason, c.changed_at,
                               a.display_name as changed_by_name, c.deadline_id
                        from deadline_change c join deadline d using (deadline_id)
                        left join account a on a.account_id = c.changed_by
                        where d.subject_id = :subject order by c.changed_at, c.deadline_change_id
                        """)
                .param("subject", subject)
                .query(DeadlineHistory.Change.class)
                .list();
    }

    private List<RequestKind> open(@Nullable DeadlineId current, List<RequestRow> requests, SignedIn reader) {
        if (current == null || reader.unitId() == null) {
            return List.of();
        }
        var deadline = deadlines.require(current);
        if (!desk.isOwnClerk(deadline, reader)) {
            return List.of();
        }
        var limits = desk.limits(deadline, clock.instant());
        return Stream.of(RequestKind.values())
                .filter(limits::mayAsk)
                .filter(kind -> requests.stream().noneMatch(request -> isInTheWay(request, kind, current)))
                .toList();
    }

    private static boolean isInTheWay(RequestRow request, RequestKind kind, DeadlineId current) {
        return request.kind() == kind
                && request.deadlineId().equals(current.value())
                && (request.isOpen() || (kind == RequestKind.APPEAL && request.state() != RequestState.TAKEN_BACK));
    }
}
