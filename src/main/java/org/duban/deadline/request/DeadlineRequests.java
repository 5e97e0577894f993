package org.duban.deadline.request;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineNotFound;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.request.DeadlineOwner.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Units ask for something about a deadline; somebody else rules. */
@Service
@Transactional
@RequiredArgsConstructor
public class DeadlineRequests {

    private final RequestRepository requests;
    private final DeadlineService deadlines;
    private final DeadlineOwners owners;
    private final RequestDesk desk;
    private final RequestNews news;
    private final Clock clock;

    /**
     * A clerk asks.
     *
     * @param until the end of the day that is asked for; null for kinds without one
     */
    public RequestId ask(DeadlineId id, RequestKind kind, @Nullable Instant until, String reason, SignedIn by) {
        var deadline = deadlines.require(id);
        var subject = visible(deadline, by);
        desk.requireOwnClerk(deadline, by);
        refuseSecond(id, kind);
        var now = clock.instant();
        desk.limits(deadline, now).require(kind, until);
        requireFits(kind, subject, until);
        var request = requests.saveAndFlush(DeadlineRequest.ask(
                deadline, kind, until, reason, by.accountId().value(), now));
        news.asked(request, subject);
        return request.getId();
    }

    /** The office itself thinks that a clock should stand still, where it cannot decide that alone. */
    public RequestId proposeHold(DeadlineId id, Instant until, String reason, SignedIn by) {
        var deadline = deadlines.require(id);
        var subject = visible(deadline, by);
        refuseSecond(id, RequestKind.HOLD);
        var now = clock.instant();
        desk.limits(deadline, now).require(RequestKind.HOLD, until);
        var request = requests.saveAndFlush(
                DeadlineRequest.propose(deadline, until, reason, by.accountId().value(), now));
        news.endorsed(request, subject);
        return request.getId();
    }

    /**
     * Grants what was asked for, or answers; where two have to sign, the first time only signs.
     *
     * @param until what is granted, null for what was asked for
     */
    public void grant(
            RequestId id, @Nullable Instant until, @Nullable String comment, SignedIn by, @Nullable Long version) {
        var request = requests.require(id);
        request.expectVersion(version);
        var deadline = deadlines.require(request.getDeadlineId());
        var subject = visible(deadline, by);
        if (!request.getKind().isRuledOn() && isBlank(comment)) {
            throw new RulingUnexplained();
        }
        request.requireFor(by);
        var granted = until == null ? request.wanted() : until;
        var now = clock.instant();
        var limits = desk.limits(deadline, now);
        requireGrantable(request.getKind(), granted, limits);
        requireFits(request.getKind(), subject, granted);
        if (limits.rules().wantTwoSignatures() && request.isUnsignedHold()) {
            requests.saveAndFlush(request.endorse(
                    Objects.requireNonNull(granted), comment, by.accountId().value(), now));
            news.endorsed(request, subject);
            return;
        }
        requests.saveAndFlush(request.grant(granted, comment, by.accountId().value(), now));
        apply(request, deadline, subject, by, now);
        news.ruled(request, subject, true);
    }

    public void refuse(RequestId id, @Nullable String comment, SignedIn by, @Nullable Long version) {
        if (comment == null || comment.isBlank()) {
            throw new RulingUnexplained();
        }
        var request = requests.require(id);
        request.expectVersion(version);
        var subject = visible(deadlines.require(request.getDeadlineId()), by);
        request.requireFor(by);
        requests.saveAndFlush(request.refuse(comment, by.accountId().value(), clock.instant()));
        news.ruled(request, subject, false);
    }

    public void takeBack(RequestId id, SignedIn by) {
        var request = requests.require(id);
        var deadline = deadlines.require(request.getDeadlineId());
        var subject = visible(deadline, by);
        if (!request.isProposalOf(by)) {
            desk.requireOwnClerk(deadline, by);
        }
        requests.saveAndFlush(request.takeBack(by.accountId().value(), clock.instant()));
        news.takenBack(request, subject);
    }

    /** What was asked for in time may be granted later; an appeal and a question too. */
    private static void requireGrantable(RequestKind kind, @Nullable Instant until, RequestLimits limits) {
        switch (kind) {
            case EXTENSION -> limits.requireExtensible(until);
            case HOLD -> limits.require(kind, until);
            case APPEAL, COORDINATION -> {
                // Was checked when it was asked for.
            }
        }
    }

    private void requireFits(RequestKind kind, Subject subject, @Nullable Instant until) {
        if (kind == RequestKind.EXTENSION && until != null) {
            owners.of(subject.kind()).requireFits(subject.id(), until);
        }
    }

    private void apply(DeadlineRequest request, Deadline deadline, Subject subject, SignedIn by, Instant now) {
        var until = request.getGrantedUntil();
        switch (request.getKind()) {
            case EXTENSION ->
                deadlines.extend(deadline.getId(), Objects.requireNonNull(until), request.getReason(), now);
            case HOLD ->
                owners.of(subject.kind()).hold(subject.id(), request.getReason(), Objects.requireNonNull(until), by);
            case APPEAL -> deadlines.excuse(deadline.getId(), now);
            case COORDINATION -> {
                // Nothing changes about the deadline.
            }
        }
    }

    private void refuseSecond(DeadlineId id, RequestKind kind) {
        if (requests.existsByDeadlineIdAndKindAndStateIn(id, kind, RequestState.OPEN)) {
            throw new RequestPending();
        }
        if (kind == RequestKind.APPEAL
                && requests.existsByDeadlineIdAndKindAndStateNot(id, kind, RequestState.TAKEN_BACK)) {
            throw new AppealedBefore();
        }
    }

    private Subject visible(Deadline deadline, SignedIn reader) {
        var subject = owners.subject(deadline, reader);
        if (subject == null) {
            throw new DeadlineNotFound(deadline.getId());
        }
        return subject;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
