package org.duban.campaign;

import java.time.Clock;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when tasks are worked on. The lead unit moves its plan as it likes, up to the deadline: who needs longer than that
 * asks for more time.
 */
@Service
@Transactional
@RequiredArgsConstructor
public class TaskPlanning {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskDeadlines deadlines;
    private final Campaigns campaigns;
    private final TaskNews news;
    private final Clock clock;

    /** The task, for somebody who has come to plan it: the office, or a clerk of the lead unit. */
    public Task open(TaskId id, SignedIn who, @Nullable Long expectedVersion) {
        access.requireVisible(id, who);
        var task = tasks.requireLocked(id);
        if (!access.mayLead(task, who)) {
            throw new NotYourPlan();
        }
        task.expectVersion(expectedVersion);
        campaigns.requireOpen(task.getCampaignId());
        task.requireOpen();
        return task;
    }

    /**
     * Keeps another span, or takes it away.
     *
     * @param who the lead unit hears of what the office plans for it
     */
    public void plan(Task task, @Nullable PlannedSpan span, SignedIn who) {
        if (span != null) {
            room(task).require(span);
        }
        var detail = keep(task, span);
        if (who.is(Role.SUPERVISOR)) {
            news.tellUnits(task, "PLANNED", detail);
        }
    }

    /** Keeps the plan that a task begins with, cut to its room: its units hear of the task, and need not hear of the plan besides. */
    public void begin(Task task, PlannedSpan span) {
        keep(task, span);
    }

    private Map<String, String> keep(Task task, @Nullable PlannedSpan span) {
        tasks.saveAndFlush(task.plan(span, clock.instant()));
        var detail = Map.of("comment", span == null ? "—" : span.from() + " – " + span.to());
        news.record(task, "PLANNED", detail);
        return detail;
    }

    /** What hangs on the plan was changed: whoever read the task before is told so. */
    public void changed(Task task, String event, Map<String, ?> detail) {
        tasks.saveAndFlush(task.planChanged(clock.instant()));
        news.record(task, event, detail);
    }

    /** Whether the account may plan the task. */
    @Transactional(readOnly = true)
    public boolean mayPlan(TaskRow task, SignedIn who) {
        return task.state() == TaskState.OPEN
                && (who.is(Role.SUPERVISOR)
                        || (who.is(Role.UNIT) && access.scopeOf(who).units().contains(task.leadUnitId())));
    }

    /** How far the task's campaign and deadline let it be planned. */
    @Transactional(readOnly = true)
    public PlanRoom room(Task task) {
        var campaign = campaigns.require(task.getCampaignId());
        return new PlanRoom(campaign.startsOn(), campaign.endsOn(), deadlines.lastDay(task));
    }
}
