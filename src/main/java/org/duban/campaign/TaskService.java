package org.duban.campaign;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DueBy;
import org.duban.shared.BrokenConstraint;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assigns tasks, changes them, and ends them: done or cancelled. */
@Service
@Transactional
@RequiredArgsConstructor
public class TaskService {

    private final TaskRepository tasks;
    private final TaskDeadlines deadlines;
    private final Campaigns campaigns;
    private final MilestoneDeadlines milestoneDates;
    private final MilestoneService milestones;
    private final TaskSections sections;
    private final ObjectProvider<TaskEnding> endings;
    private final TaskNews news;
    private final Clock clock;

    /**
     * Gives a unit something to do.
     *
     * @param due null for a task that is ordered without a date
     */
    public TaskId assign(TaskId id, CampaignId campaign, TaskDetails details, @Nullable DueBy due) {
        campaigns.requireRunning(campaign);
        begin(Task.assign(id, campaign, details), due);
        return id;
    }

    /** Divides a task: gives a unit a section (标段) of it, with a deadline of its own within that of the whole. */
    public TaskId assignSection(TaskId id, TaskId whole, TaskDetails details, @Nullable DueBy due) {
        var divided = tasks.requireLocked(whole);
        campaigns.requireRunning(divided.getCampaignId());
        var section = Task.assignSection(id, divided, details);
        begin(section, due);
        sections.requireDueWithin(section);
        sections.rollUp(section);
        return id;
    }

    private void begin(Task task, @Nullable DueBy due) {
        store(task);
        if (due != null) {
            tasks.saveAndFlush(task.dueBy(deadlines.start(task, due)));
        }
        news.record(task, "ASSIGNED", Map.of("title", task.getTitle()));
        news.tellUnits(task, "ASSIGNED", Map.of());
    }

    /**
     * Changes what the task is, and by when.
     *
     * @param due null leaves the deadline as it is
     * @param reason why the deadline is moved; needed only then
     */
    public void change(
            TaskId id,
            TaskDetails details,
            @Nullable DueBy due,
            @Nullable String reason,
            @Nullable Long expectedVersion) {
        var task = tasks.require(id);
        task.expectVersion(expectedVersion);
        var former = task.involvedUnits();
        store(task.change(details));
        sections.requireCountedAlike(task);
        news.record(task, "CHANGED", Map.of("title", details.title()));
        var dueBefore = deadlines.dueAt(task);
        var moved = deadlines.move(task, due, reason);
        if (moved != null) {
            dueBy(task, moved);
        }
        milestoneDates.handOver(task);
        // One change is one message, whatever it consists of.
        if (Objects.equals(dueBefore, deadlines.dueAt(task))) {
            news.tellUnits(task, "CHANGED", Map.of(), former);
        } else {
            news.tellUnits(task, "DEADLINE_MOVED", detail("reason", reason), former);
        }
    }

    /**
     * What was reported as done is not: the unit is at it again, by another date or by the same.
     *
     * @return the units that have to do with it: whoever asks tells them why
     */
    public Set<UnitId> askAnew(TaskId id, DueBy due, String reason) {
        var task = tasks.requireLocked(id);
        var wasReportedFull = task.isReportedFull();
        var moved = deadlines.move(task, due, reason);
        if (moved == null) {
            tasks.saveAndFlush(task.dueBy(task.getDeadlineId()));
            deadlines.follow(task, wasReportedFull, reason, clock.instant());
        } else {
            dueBy(task, moved);
        }
        return task.involvedUnits();
    }

    private void dueBy(Task task, DeadlineId deadline) {
        tasks.saveAndFlush(task.dueBy(deadline));
        milestoneDates.requireBefore(task);
        deadlines.requireAfterPlan(task);
        sections.requireDueWithin(task);
        sections.requireBefore(task);
    }

    /** Finds the task to be done. In time or late is decided by when the whole was reported, or else by now. */
    public void complete(TaskId id, @Nullable String comment, @Nullable Long expectedVersion) {
        var task = tasks.requireLocked(id);
        task.expectVersion(expectedVersion);
        sections.requireEnded(task);
        endings.forEach(ending -> ending.requireDone(id));
        var now = clock.instant();
        var doneAt = Objects.requireNonNullElse(task.getReportedFullAt(), now);
        store(task.complete(now));
        var detail = detail("comment", comment);
        if (task.getDeadlineId() != null) {
            detail.put("inTime", deadlines.meet(task.getDeadlineId(), doneAt));
        }
        milestones.reachAll(task, comment, null, doneAt);
        sections.rollUp(task);
        news.record(task, "COMPLETED", detail);
        news.tellUnits(task, "COMPLETED", detail);
    }

    public void cancel(TaskId id, @Nullable String reason, @Nullable Long expectedVersion) {
        var why = Texts.orNull(reason);
        if (why == null) {
            throw new CancelledSilently();
        }
        var task = tasks.requireLocked(id);
        task.expectVersion(expectedVersion);
        sections.requireEnded(task);
        var now = clock.instant();
        store(task.cancel(now));
        if (task.getDeadlineId() != null) {
            deadlines.cancel(task.getDeadlineId(), now);
        }
        milestones.cancelAll(task, now);
        sections.rollUp(task);
        news.record(task, "CANCELLED", Map.of("reason", why));
        news.tellUnits(task, "CANCELLED", Map.of("reason", why));
    }

    private static Map<String, Object> detail(String name, @Nullable String words) {
        var detail = new LinkedHashMap<String, Object>();
        var said = Texts.orNull(words);
        if (said != null) {
            detail.put(name, said);
        }
        return detail;
    }

    private void store(Task task) {
        try {
            tasks.saveAndFlush(task);
        } catch (DataIntegrityViolationException refused) {
            throw switch (BrokenConstraint.name(refused)) {
                case "task_lead_fk" -> new UnitUnknown("leadUnitId");
                case "task_unit_unit_fk" -> new UnitUnknown("coUnitIds");
                case "task_workstream_fk" -> new WorkstreamUnknown();
                default -> refused;
            };
        }
    }
}
