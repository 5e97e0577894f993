package org.duban.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.Deadline;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DeadlineSubject;
import org.duban.deadline.DueBy;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The deadlines of milestones: the task's lead unit answers by them, and none lies after the task's own, nor after the campaign. */
@Component
@RequiredArgsConstructor
class MilestoneDeadlines {

    private final DeadlineService deadlines;
    private final MilestoneRepository milestones;
    private final Campaigns campaigns;
    private final Clock clock;

    DeadlineId start(MilestoneId id, Task task, @Nullable DueBy due) {
        if (due == null) {
            throw new MilestoneDueMissing();
        }
        var deadline = deadlines.set(
                new DeadlineSubject(DeadlineSubject.Kind.MILESTONE, id.value()),
                task.getCampaignId().value(),
                task.getLeadUnitId(),
                due,
                clock.instant());
        requireWithin(task, dueAt(deadline));
        return deadline;
    }

    /**
     * Another date.
     *
     * @return null if it is the one that stood before
     */
    @Nullable
    DeadlineId move(Milestone milestone, Task task, @Nullable DueBy due, @Nullable String reason) {
        var former = of(milestone);
        if (due == null || instantOf(due, former.getStartedAt()).equals(former.getDueAt())) {
            return null;
        }
        if (Texts.orNull(reason) == null) {
            throw new DeadlineMovedSilently();
        }
        deadlines.cancel(former.getId(), clock.instant());
        return start(milestone.getId(), task, due);
    }

    /** The same dates for another lead unit. */
    void handOver(Task task) {
        for (var milestone : milestones.open(task.getId())) {
            var former = of(milestone);
            if (!former.getUnitId().equals(task.getLeadUnitId())) {
                deadlines.cancel(former.getId(), clock.instant());
                milestones.save(milestone.dueBy(deadlines.set(
                        new DeadlineSubject(
                                DeadlineSubject.Kind.MILESTONE,
                                milestone.getId().value()),
                        task.getCampaignId().value(),
                        task.getLeadUnitId(),
                        DueBy.at(former.getDueAt()),
                        former.getStartedAt())));
            }
        }
    }

    /** Refuses another date for the whole that would leave a step behind it. */
    void requireBefore(Task task) {
        if (task.getDeadlineId() == null) {
            return;
        }
        var end = dueAt(task.getDeadlineId());
        for (var milestone : milestones.open(task.getId())) {
            if (of(milestone).getDueAt().isAfter(end)) {
                throw new TaskDueBeforeItsMilestones(milestone.getTitle());
            }
        }
    }

    void requireWithin(Task task, Instant due) {
        if (task.getDeadlineId() != null && due.isAfter(dueAt(task.getDeadlineId()))) {
            throw new MilestoneAfterItsTask(Days.dueOn(dueAt(task.getDeadlineId()), clock.getZone()));
        }
        var end = campaigns.require(task.getCampaignId()).endsOn();
        if (end != null
                && due.isAfter(end.plusDays(1).atStartOfDay(clock.getZone()).toInstant())) {
            throw new MilestoneAfterItsCampaign(end);
        }
    }

    Deadline of(Milestone milestone) {
        return deadlines.require(milestone.getDeadlineId());
    }

    Instant dueAt(DeadlineId deadline) {
        return deadlines.require(deadline).getDueAt();
    }

    private Instant instantOf(DueBy due, Instant from) {
        return due.term() == null
                ? Objects.requireNonNull(due.at())
                : deadlines.reckoning().reckonRecorded(due.term(), from).dueAt();
    }
}
