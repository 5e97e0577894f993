package org.duban.deadline.request;

import java.time.Instant;
import java.util.UUID;
import org.duban.account.SignedIn;
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
        @Nullable Instant endorsedAt,
        @Nullable UUID endorsedBy,
        @Nullable String endorsedByName,
        @Nullable Instant endorsedUntil,
        @Nullable String endorsement,
        @Nullable Instant grantedUntil,
        @Nullable String comment,
        @Nullable Instant settledAt,
        @Nullable String settledByName,
        long version) {

    static final String SELECT = """
            select r.deadline_request_id as id, r.kind, r.state, r.deadline_id, d.subject_kind, d.subject_id, r.unit_id,
                   u.name as unit_name, d.due_at, r.due_when_asked, r.until, r.reason, r.requested_at, r.requested_by,
                   a.display_name as requested_by_name, r.endorsed_at, r.endorsed_by,
                   e.display_name as endorsed_by_name, r.endorsed_until, r.endorsement, r.granted_until, r.comment, r.settled_at,
                   s.display_name as settled_by_name, r.version
            from deadline_request r join deadline d using (deadline_id) join unit u on u.unit_id = r.unit_id
            join account a on a.account_id = r.requested_by left join account s on s.account_id = r.settled_by
            left join account e on e.account_id = r.endorsed_by
            """;

    public boolean isOpen() {
        return state.isOpen();
    }

    public boolean isUnsignedHold() {
        return kind == RequestKind.HOLD && state == RequestState.PENDING;
    }

    public boolean mayBeRuledOnBy(SignedIn who) {
        var by = who.accountId().value();
        return state.isFor(who) && !by.equals(requestedBy) && !by.equals(endorsedBy);
    }

    /** By the office, without having been asked for by a unit. */
    public boolean isProposal() {
        return requestedBy.equals(endorsedBy);
    }

    /** What was granted, or stands to be. */
    public @Nullable Instant lastUntil() {
        return grantedUntil != null ? grantedUntil : endorsedUntil != null ? endorsedUntil : until;
    }
}
