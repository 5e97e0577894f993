package org.duban.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineService;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the milestones of tasks, and takes the lead units' word that they are reached. */
@Service
@Transactional
@RequiredArgsConstructor
public class MilestoneService {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final MilestoneRepository milestones;
    private final MilestoneDeadlines dates;
    private final DeadlineService deadlines;
    private final MilestoneNews news;
    private final Clock clock;

    /** Adds a step behind those that are there. */
    public MilestoneId plan(MilestoneId id, TaskId taskId, String title, @Nullable DueBy due) {
        var task = openTask(taskId);
        var deadline = dates.start(id, task, due);
        var position = (int) milestones.countByTaskId(taskId) + 1;
        var milestone = milestones.saveAndFlush(Milestone.plan(id, taskId, position, title, deadline));
        news.tellUnits(task, milestone, "ADDED", dates.dueAt(deadline), Map.of());
        return id;
    }

    /**
     * Another title, another date, or both.
     *
     * @param due null leaves the date as it is
     * @param reason why the date is moved; needed only then
     */
    public void change(
            TaskId taskId,
            MilestoneId id,
            String title,
            @Nullable DueBy due,
            @Nullable String reason,
            @Nullable Long expectedVersion) {
        var task = openTask(taskId);
        var milestone = expected(taskId, id, expectedVersion).rename(title);
        var before = dates.of(milestone).getDueAt();
        var moved = dates.move(milestone, task, due, reason);
        var detail = new LinkedHashMap<String, String>();
        if (moved != null) {
            milestone.dueBy(moved);
            detail.put("from", before.toString());
            detail.put("to", dates.dueAt(moved).toString());
            detail.put("reason", String.valueOf(reason).strip());
        }
        milestones.saveAndFlush(milestone);
        news.tellUnits(
                task,
                milestone,
                moved == null ? "CHANGED" : "DEADLINE_MOVED",
                dates.of(milestone).getDueAt(),
                detail);
    }

    /** The lead unit's report, or the office's in its stead: this instant decides in time or late. */
    public void reach(
            TaskId taskId, MilestoneId id, @Nullable String words, SignedIn by, @Nullable Long expectedVersion) {
        access.openToReport(taskId, by);
        var task = openTask(taskId);
        if (!access.mayLead(task, by)) {
            throw new NotTheLeadUnit();
        }
        var milestone = expected(taskId, id, expectedVersion);
        var detail = reach(milestone, words, by.accountId(), clock.instant());
        news.tellSupervisors(task, milestone, "REACHED", detail);
    }

    /** It had not been reached after all. */
    public void reopen(
            TaskId taskId,
            MilestoneId id,
            @Nullable DueBy due,
            @Nullable String reason,
            @Nullable Long expectedVersion) {
        var why = Texts.orNull(reason);
        if (why == null) {
            throw new MilestoneReopenedSilently();
        }
        var task = openTask(taskId);
        var milestone = expected(taskId, id, expectedVersion);
        var deadline = dates.start(id, task, due);
        milestones.saveAndFlush(milestone.reopen(deadline));
        news.tellUnits(task, milestone, "REOPENED", dates.dueAt(deadline), Map.of("reason", why));
    }

    public void cancel(TaskId taskId, MilestoneId id, @Nullable String reason, @Nullable Long expectedVersion) {
        var why = Texts.orNull(reason);
        if (why == null) {
            throw new CancelledSilently();
        }
        var task = openTask(taskId);
        var milestone = expected(taskId, id, expectedVersion);
        milestones.saveAndFlush(milestone.cancel());
        deadlines.cancel(milestone.getDeadlineId(), clock.instant());
        news.tellUnits(task, milestone, "CANCELLED", null, Map.of("reason", why));
    }

    /** Who says that the whole is done says so of each step that is left. */
    void reachAll(Task task, @Nullable String words, @Nullable AccountId by, Instant at) {
        for (var milestone : milestones.open(task.getId())) {
            news.record(task, milestone, "REACHED", reach(milestone, words, by, at));
        }
    }

    /** Of what is not to be done any more, no step is. */
    void cancelAll(Task task, Instant now) {
        for (var milestone : milestones.open(task.getId())) {
            milestones.saveAndFlush(milestone.cancel());
            deadlines.cancel(milestone.getDeadlineId(), now);
        }
    }

    private Map<String, Object> reach(Milestone milestone, @Nullable String words, @Nullable AccountId by, Instant at) {
        milestones.saveAndFlush(milestone.reach(words, by, at));
        var detail = new LinkedHashMap<String, Object>();
        detail.put("inTime", deadlines.meet(milestone.getDeadlineId(), at));
        var said = Texts.orNull(words);
        if (said != null) {
            detail.put("comment", said);
        }
        return detail;
    }

    private Milestone expected(TaskId task, MilestoneId id, @Nullable Long version) {
        var milestone = milestones.require(task, id);
        milestone.expectVersion(version);
        return milestone;
    }

    private Task openTask(TaskId id) {
        var task = tasks.requireLocked(id);
        task.requireOpen();
        return task;
    }
}
