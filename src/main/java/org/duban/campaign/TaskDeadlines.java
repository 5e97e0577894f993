package org.duban.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of tasks: the lead unit answers by them, and each move leaves the former one on record. */
@Component
@RequiredArgsConstructor
class TaskDeadlines {

    private final DeadlineService deadlines;
    private final ActivityLog log;
    private final Clock clock;

    /** The first deadline, counted from when the task was assigned. */
    DeadlineId start(Task task, DueBy due) {
        return set(task, due, assignedAt(task.getAssignedOn()));
    }

    /**
     * Another date, or the same one for another lead unit.
     *
     * @return the new deadline, or null if nothing moved
     */
    @Nullable
    DeadlineId move(Task task, @Nullable DueBy due, @Nullable String reason) {
        if (task.getDeadlineId() == null) {
            return due == null ? null : set(task, due, clock.instant());
        }
        var former = deadlines.require(task.getDeadlineId());
        var isMoved = due != null && !instantOf(due, former.getStartedAt()).equals(former.getDueAt());
        if (!isMoved && former.getUnitId().equals(task.getLeadUnitId())) {
            return null;
        }
        if (isMoved && Texts.orNull(reason) == null) {
            throw new DeadlineMovedSilently();
        }
        deadlines.cancel(former.getId(), clock.instant());
        var next = isMoved && due != null
                ? set(task, due, clock.instant())
                : set(task, DueBy.at(former.getDueAt()), former.getStartedAt());
        recordMove(task, former, deadlines.require(next), reason);
        return next;
    }

    @Nullable
    Instant dueAt(Task task) {
        return task.getDeadlineId() == null
                ? null
                : deadlines.require(task.getDeadlineId()).getDueAt();
    }

    /** The last day on which it is done in time; null for a task without a date. */
    @Nullable
    LocalDate lastDay(Task task) {
        var due = dueAt(task);
        return due == null ? null : Days.dueOn(due, clock.getZone());
    }

    /** Refuses a date for the whole that would leave the end of its plan behind it. */
    void requireAfterPlan(Task task) {
        var last = lastDay(task);
        if (last != null && task.getPlannedTo() != null && task.getPlannedTo().isAfter(last)) {
            throw new TaskDueBeforeItsPlan(task.getPlannedTo());
        }
    }

    boolean meet(DeadlineId id, Instant at) {
        return deadlines.meet(id, at);
    }

    void cancel(DeadlineId id, Instant now) {
        deadlines.cancel(id, now);
    }

    /** The unit has done its part: while completion is asked for, its clock stands. */
    void follow(Task task, boolean wasReportedFull, String words, Instant now) {
        if (task.getDeadlineId() == null || wasReportedFull == task.isReportedFull()) {
            return;
        }
        if (task.isReportedFull()) {
            deadlines.holdOpenEnded(task.getDeadlineId(), words, now);
        } else {
            deadlines.resume(task.getDeadlineId(), words, now);
        }
    }

    private DeadlineId set(Task task, DueBy due, Instant from) {
        return deadlines.set(
                DeadlineSubject.task(task.getId().value()),
                task.getCampaignId().value(),
                task.getLeadUnitId(),
                due,
                from);
    }

    private Instant instantOf(DueBy due, Instant from) {
        return due.term() == null
                ? Objects.requireNonNull(due.at())
                : deadlines.reckoning().reckonRecorded(due.term(), from).dueAt();
    }

    /** Today's tasks count from now; one that was, or will be, assigned another day counts from when that day begins. */
    private Instant assignedAt(LocalDate day) {
        return day.equals(LocalDate.now(clock))
                ? clock.instant()
                : day.atStartOfDay(clock.getZone()).toInstant();
    }

    private void recordMove(Task task, Deadline former, Deadline next, @Nullable String reason) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("from", former.getDueAt().toString());
        detail.put("to", next.getDueAt().toString());
        if (Texts.orNull(reason) != null) {
            detail.put("reason", reason);
        }
        log.record(SubjectKind.TASK, task.getId().value(), "DEADLINE_MOVED", detail);
    }
}
