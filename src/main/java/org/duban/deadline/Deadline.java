package org.duban.deadline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.Getter;
import lombok.NoArgsConstructor;
import org.duban.shared.AggregateRoot;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * By when one unit answers for one thing (时限).
 *
 * <p>The original date is never lost: what moves the due date is a recorded change. That it passed is a row in
 * {@code overdue}, written by {@link OverdueSweep}; that it has passed just now is known from the clock alone.
 */
@Entity
@Getter
@NoArgsConstructor(access = AccessLevel.PROTECTED)
public class Deadline extends AggregateRoot<Deadline, DeadlineId> {

    @EmbeddedId
    private DeadlineId id;

    @Enumerated(EnumType.STRING)
    private DeadlineSubject.Kind subjectKind;

    private UUID subjectId;
    private UUID campaignId;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "unit_id"))
    private UnitId unitId;

    @Enumerated(EnumType.STRING)
    private DeadlineKind termKind;

    private @Nullable Integer termAmount;
    private @Nullable LocalDate termDate;

    private Instant startedAt;
    private Instant originalDueAt;
    private Instant dueAt;
    private @Nullable Instant metAt;
    private @Nullable Instant heldAt;

    /** When a hold ends by itself; null where something else has to end it. */
    private @Nullable Instant heldUntil;

    private @Nullable Instant cancelledAt;

    /** When it was ruled that having been late costs nothing; that it was late stays true. */
    private @Nullable Instant excusedAt;

    static Deadline set(
            DeadlineSubject subject, UUID campaign, UnitId unit, DeadlineTerm term, Instant from, Instant dueAt) {
        var deadline = new Deadline();
        deadline.id = DeadlineId.next();
        deadline.subjectKind = subject.kind();
        deadline.subjectId = subject.id();
        deadline.campaignId = campaign;
        deadline.unitId = unit;
        deadline.termKind = term.kind();
        deadline.termAmount = term.amount();
        deadline.termDate = term.date();
        deadline.startedAt = from;
        deadline.originalDueAt = dueAt;
        deadline.dueAt = dueAt;
        return deadline;
    }

    /** The unit has answered, which also ends a hold. In time means strictly before the due instant. */
    boolean meet(Instant now) {
        if (metAt != null || cancelledAt != null) {
            throw new DeadlineNotRunning();
        }
        this.heldAt = null;
        this.heldUntil = null;
        this.metAt = now;
        return isInTime(now);
    }

    Deadline cancel(Instant now) {
        if (metAt == null && cancelledAt == null) {
            this.cancelledAt = now;
            this.heldUntil = null;
        }
        return this;
    }

    /** @param until when the clock goes on by itself; null where something else has to end the hold */
    Deadline hold(Instant now, @Nullable Instant until) {
        requireRunning();
        this.heldAt = now;
        this.heldUntil = until;
        return this;
    }

    Deadline keepHeld() {
        this.heldUntil = null;
        return this;
    }

    /** The clock goes on with the time that was left; one that had passed before stays passed. */
    Deadline resume(Instant now) {
        if (heldAt == null) {
            throw new DeadlineNotRunning();
        }
        if (heldAt.isBefore(dueAt)) {
            this.dueAt = dueAt.plus(Duration.between(heldAt, now));
        }
        this.heldAt = null;
        this.heldUntil = null;
        return this;
    }

    Deadline extend(Instant until) {
        requireRunning();
        this.dueAt = until;
        return this;
    }

    /** Another unit answers by it from now on. */
    Deadline handOver(UnitId unit) {
        requireRunning();
        this.unitId = unit;
        return this;
    }

    Deadline excuse(Instant now) {
        this.excusedAt = now;
        return this;
    }

    /** Whether nothing can be asked for any more: it was met, cancelled, or stands still. */
    public boolean isRunning() {
        return metAt == null && cancelledAt == null && heldAt == null;
    }

    /** Whether it was answered late, or has passed without an answer. */
    public boolean isLate(Instant now) {
        return cancelledAt == null && !isInTime(metAt != null ? metAt : heldAt != null ? heldAt : now);
    }

    boolean isInTime(Instant at) {
        return at.isBefore(dueAt);
    }

    DeadlineTerm term() {
        return new DeadlineTerm(termKind, termAmount, termDate);
    }

    private void requireRunning() {
        if (!isRunning()) {
            throw new DeadlineNotRunning();
        }
    }
}
