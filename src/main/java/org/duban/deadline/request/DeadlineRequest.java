package org.duban.deadline.request;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What a unit asks for about one deadline, and what was ruled; neither is changed afterwards. */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
class DeadlineRequest extends AggregateRoot<DeadlineRequest, RequestId> {

    @EmbeddedId
    private RequestId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "deadline_id"))
    private DeadlineId deadlineId;

    @Enumerated(EnumType.STRING)
    private RequestKind kind;

    @Enumerated(EnumType.STRING)
    private RequestState state;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    private Instant dueWhenAsked;
    private @Nullable Instant until;
    private String reason;
    private Instant requestedAt;
    private UUID requestedBy;
    private @Nullable Instant endorsedAt;
    private @Nullable UUID endorsedBy;
    private @Nullable Instant endorsedUntil;
    private @Nullable String endorsement;
    private @Nullable Instant grantedUntil;
    private @Nullable String comment;
    private @Nullable Instant settledAt;
    private @Nullable UUID settledBy;

    static DeadlineRequest ask(
            Deadline deadline, RequestKind kind, @Nullable Instant until, String reason, UUID by, Instant now) {
        var request = new DeadlineRequest();
        request.id = RequestId.next();
        request.deadlineId = deadline.getId();
        request.kind = kind;
        request.state = RequestState.PENDING;
        request.unitId = deadline.getUnitId();
        request.dueWhenAsked = deadline.getDueAt();
        request.until = kind.hasUntil() ? until : null;
        request.reason = reason;
        request.requestedAt = now;
        request.requestedBy = by;
        return request;
    }

    /** What the office itself proposes carries its signature. */
    static DeadlineRequest propose(Deadline deadline, Instant until, String reason, UUID by, Instant now) {
        return ask(deadline, RequestKind.HOLD, until, reason, by, now).sign(until, null, by, now);
    }

    /** The first of two signatures. */
    DeadlineRequest endorse(Instant until, @Nullable String words, UUID by, Instant now) {
        requireAnother(by);
        return sign(until, words, by, now);
    }

    private DeadlineRequest sign(Instant until, @Nullable String words, UUID by, Instant now) {
        if (state != RequestState.PENDING) {
            throw new RequestSettled();
        }
        this.state = RequestState.ENDORSED;
        this.endorsedAt = now;
        this.endorsedBy = by;
        this.endorsedUntil = until;
        this.endorsement = words;
        return this;
    }

    /** @param until what is granted, which may be less than what was asked for */
    DeadlineRequest grant(@Nullable Instant until, @Nullable String comment, UUID by, Instant now) {
        requireAnother(by);
        settle(kind.isRuledOn() ? RequestState.GRANTED : RequestState.ANSWERED, comment, by, now);
        this.grantedUntil = until;
        return this;
    }

    DeadlineRequest refuse(String comment, UUID by, Instant now) {
        requireAnother(by);
        settle(RequestState.REFUSED, comment, by, now);
        return this;
    }

    DeadlineRequest takeBack(UUID by, Instant now) {
        settle(RequestState.TAKEN_BACK, null, by, now);
        return this;
    }

    /** Whether it is a hold that nobody has agreed to yet. */
    boolean isUnsignedHold() {
        return kind == RequestKind.HOLD && state == RequestState.PENDING;
    }

    /** What stands to be granted now. */
    @Nullable
    Instant wanted() {
        return endorsedUntil == null ? until : endorsedUntil;
    }

    /** A leader does not sign before the office. */
    void requireFor(SignedIn who) {
        if (state.isOpen() && !state.isFor(who)) {
            throw new UnsignedYet();
        }
    }

    boolean isProposalOf(SignedIn who) {
        var by = who.accountId().value();
        return by.equals(requestedBy) && by.equals(endorsedBy);
    }

    private void settle(RequestState outcome, @Nullable String words, UUID by, Instant now) {
        if (!state.isOpen()) {
            throw new RequestSettled();
        }
        this.state = outcome;
        this.comment = words;
        this.settledBy = by;
        this.settledAt = now;
    }

    private void requireAnother(UUID by) {
        if (by.equals(requestedBy)) {
            throw new OwnRequest();
        }
        if (by.equals(endorsedBy)) {
            throw new SignedTwice();
        }
    }
}
