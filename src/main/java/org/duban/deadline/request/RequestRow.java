package org.duban.deadline.request;

import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineSubject;
import org.jspecify.annotations.Nullable;

/** A request as lists and pages show it. */
public record RequestRow(
        UUID id,
        RequestKind kind,
        RequestState state,
        UUID deadlineId,
        DeadlineSubject.Kind subjectKind,
        UUID subjectId,
        UUID unitId,
        String unitName,
        Instant dueAt,
        Instant dueWhenAsked,
        @Nullable Instant until,
        String reason,
        Instant requestedAt,
        UUID requestedBy,
        String requestedByName,
        @Nullable Instant grantedUntil,
        @Nullable String comment,
        @Nullable Instant settledAt,
        @Nullable String settledByName,
        long version) {

    static final String SELECT = """
            select r.deadline_request_id as id, r.kind, r.state, r.deadline_id, d.subject_kind, d.subject_id, r.unit_id,
                   u.name as unit_name, d.due_at, r.due_when_asked, r.until, r.reason, r.requested_at, r.requested_by,
                   a.display_name as requested_by_name, r.granted_until, r.comment, r.settled_at,
                   s.display_name as settled_by_name, r.version
            from deadline_request r join deadline d using (deadline_id) join unit u on u.unit_id = r.unit_id
            join account a on a.account_id = r.requested_by left join account s on s.account_id = r.settled_by
            """;

    public boolean isPending() {
        return state == RequestState.PENDING;
    }
}
