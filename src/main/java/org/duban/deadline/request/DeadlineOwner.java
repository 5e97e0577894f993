package org.duban.deadline.request;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineSubject;
import org.jspecify.annotations.Nullable;

/** The feature whose things have deadlines: it knows who may see them, and what a hold does to them. */
public interface DeadlineOwner {

    /**
     * What a request is about.
     *
     * @param title such as the number and the description of a finding
     * @param path of its page
     * @param reporter the account that assigned it, which hears of requests beside the supervisors; null for none
     * @param of the finding that it hangs on, in whose log it stands; null for what has a log of its own
     */
    record Subject(
            DeadlineSubject.Kind kind,
            UUID id,
            String title,
            String path,
            UUID campaign,
            @Nullable UUID reporter,
            @Nullable UUID of) {

        public Subject(
                DeadlineSubject.Kind kind, UUID id, String title, String path, UUID campaign, @Nullable UUID reporter) {
            this(kind, id, title, path, campaign, reporter, null);
        }

        /** What is told of when something happens to it. */
        public UUID toldOf() {
            return of == null ? id : of;
        }
    }

    /** What the change that ends a hold by itself says; it is kept with the deadline, for everybody alike. */
    String HOLD_ENDED = "挂账到期，自动恢复计时";

    DeadlineSubject.Kind kind();

    /** Empty for somebody who may not see it. */
    Optional<Subject> find(UUID subject, SignedIn reader);

    /** The subjects by their ids, in one statement, whoever may see them. */
    Map<UUID, Subject> findAll(Collection<UUID> subjects);

    /** Refuses another due date that would not fit the thing itself; most have nothing to say to that. */
    default void requireFits(UUID subject, Instant until) {}

    /** Puts the thing and its deadline on hold. */
    void hold(UUID subject, String reason, Instant until, SignedIn by);

    /** Lets it and its deadline go on, as of the instant at which the hold was to end. */
    void endHold(UUID subject, Instant at);
}
