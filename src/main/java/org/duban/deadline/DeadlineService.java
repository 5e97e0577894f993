package org.duban.deadline;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.activity.CurrentActor;
import org.duban.shared.Days;
import org.duban.shared.Uuids;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets, meets, holds and cancels deadlines for the features that have something due. */
@Service
@Transactional
@RequiredArgsConstructor
public class DeadlineService {

    private final DeadlineRepository deadlines;
    private final WorkingCalendars calendars;
    private final JdbcClient jdbc;
    private final CurrentActor actor;
    private final Clock clock;

    /** What the term comes to, counted from an instant, in words and with warnings. */
    @Transactional(readOnly = true)
    public Reckoned preview(DeadlineTerm term, Instant from) {
        return reckoning().reckon(term, from);
    }

    public DeadlineId set(DeadlineSubject subject, UUID campaign, UnitId unit, DueBy due, Instant from) {
        if (due.term() != null) {
            return set(subject, campaign, unit, due.term(), from);
        }
        return setAt(subject, campaign, unit, Objects.requireNonNull(due.at()), from);
    }

    private DeadlineId set(DeadlineSubject subject, UUID campaign, UnitId unit, DeadlineTerm term, Instant from) {
        var dueAt = reckoningOf(term).reckon(term, from).dueAt();
        return store(Deadline.set(subject, campaign, unit, term, from, dueAt));
    }

    private DeadlineId setAt(DeadlineSubject subject, UUID campaign, UnitId unit, Instant dueAt, Instant from) {
        if (!dueAt.isAfter(from)) {
            var zone = clock.getZone();
            throw new DeadlineInThePast(
                    dueAt.atZone(zone).toLocalDate(), from.atZone(zone).toLocalDate());
        }
        var lastDay = Days.dueOn(dueAt, clock.getZone());
        return store(Deadline.set(subject, campaign, unit, DeadlineTerm.by(lastDay), from, dueAt));
    }

    /** Notes that the unit has answered, and says whether in time. */
    public boolean meet(DeadlineId id, Instant now) {
        var deadline = deadlines.require(id);
        var inTime = deadline.meet(now);
        deadlines.save(deadline);
        return inTime;
    }

    /** Ends one that nobody has to meet any more; one that was met stays met. */
    public void cancel(DeadlineId id, Instant now) {
        // Written at once: another one for the same unit may follow, and inserts would go first.
        deadlines.saveAndFlush(deadlines.require(id).cancel(now));
    }

    /**
     * Stops the clock.
     *
     * @param until when it goes on by itself; null where something else has to end the hold
     */
    public void hold(DeadlineId id, String reason, @Nullable Instant until, Instant now) {
        // Written at once: the change points at a deadline that may be as new as itself.
        var deadline = deadlines.saveAndFlush(deadlines.require(id).hold(now, until));
        recordChange(deadline, "HELD", deadline.getDueAt(), reason, now);
    }

    /** Stops the clock until somebody lets it go on; a hold that would have ended by itself lasts. */
    public void holdOpenEnded(DeadlineId id, String reason, Instant now) {
        var deadline = deadlines.require(id);
        if (deadline.getHeldAt() == null) {
            hold(id, reason, null, now);
        } else {
            deadlines.save(deadline.keepHeld());
        }
    }

    public void resume(DeadlineId id, String reason, Instant now) {
        var deadline = deadlines.require(id);
        var before = deadline.getDueAt();
        deadlines.save(deadline.resume(now));
        recordChange(deadline, "RESUMED", before, reason, now);
    }

    /** A later due date; the original one stays on record. */
    public void extend(DeadlineId id, Instant until, String reason, Instant now) {
        var deadline = deadlines.require(id);
        var before = deadline.getDueAt();
        deadlines.save(deadline.extend(until));
        recordChange(deadline, "EXTENDED", before, reason, now);
    }

    /** Another unit answers, by the same date: the clock neither stops nor starts anew. */
    public void handOver(DeadlineId id, UnitId unit, String reason, Instant now) {
        var deadline = deadlines.saveAndFlush(deadlines.require(id).handOver(unit));
        recordChange(deadline, "HANDED_OVER", deadline.getDueAt(), reason, now);
    }

    /** Having been late shall cost nothing. The mark stays. */
    public void excuse(DeadlineId id, Instant now) {
        deadlines.save(deadlines.require(id).excuse(now));
    }

    @Transactional(readOnly = true)
    public Deadline require(DeadlineId id) {
        return deadlines.require(id);
    }

    public DeadlineReckoning reckoning() {
        return calendars.reckoning();
    }

    /** Only what depends on the calendar looks it up. */
    private DeadlineReckoning reckoningOf(DeadlineTerm term) {
        return term.kind().isByCalendar()
                ? reckoning()
                : new DeadlineReckoning(clock.getZone(), WorkingCalendar.WITHOUT_DATA);
    }

    private DeadlineId store(Deadline deadline) {
        deadlines.save(deadline);
        return deadline.getId();
    }

    private void recordChange(Deadline deadline, String kind, Instant from, String reason, Instant now) {
        jdbc.sql("""
                        insert into deadline_change
                            (deadline_change_id, deadline_id, kind, from_due_at, to_due_at, reason, changed_at, changed_by)
                        values (:id, :deadline, :kind, :from, :to, :reason, :now, :by)
                        """)
                .param("id", Uuids.next())
                .param("deadline", deadline.getId().value())
                .param("kind", kind)
                .param("from", utc(from))
                .param("to", utc(deadline.getDueAt()))
                .param("reason", reason)
                .param("now", utc(now))
                .param("by", actor.get().accountId())
                .update();
    }
}
