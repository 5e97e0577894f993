package org.duban.campaign.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.campaign.MilestoneRegister;
import org.duban.campaign.MilestoneRow;
import org.duban.campaign.MilestoneState;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.plan.PlanReader;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.request.DeadlineHistories;
import org.duban.deadline.request.DeadlineHistory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what a task's own page shows. */
@Component
@RequiredArgsConstructor
class TaskPage {

    /** Reports have a time-line of their own. */
    private static final String REPORT = "PROGRESS_REPORTED";

    private final TaskRegister register;
    private final MilestoneRegister milestones;
    private final PlanReader plans;
    private final ActivityLog log;
    private final DeadlineHistories histories;
    private final ObjectProvider<TaskOrigin> origins;

    void fill(Model model, TaskId id, SignedIn who) {
        var task = register.require(id, who);
        model.addAttribute("task", task);
        model.addAttribute("reports", register.reports(id));
        model.addAttribute("planLine", task.plannedFrom() == null ? null : plans.require(id, who));
        var current = task.deadlineId() == null ? null : new DeadlineId(task.deadlineId());
        model.addAttribute("history", histories.of(id.value(), current, who));
        model.addAttribute(
                "origins",
                origins.orderedStream()
                        .flatMap(origin -> origin.of(id, who).stream())
                        .toList());
        var steps = milestones.of(id, who);
        model.addAttribute("events", events(id, steps));
        model.addAttribute("milestones", steps);
        model.addAttribute("milestoneHistories", histories(steps, who));
        model.addAttribute("mayReach", milestones.mayReach(task, who));
        model.addAttribute("mayReport", register.mayReport(task, who));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ProgressForm.on(task));
        }
    }

    private List<TaskEvent> events(TaskId id, List<MilestoneRow> steps) {
        var titles = steps.stream().collect(Collectors.toMap(MilestoneRow::id, MilestoneRow::title));
        var subjects = new HashSet<>(titles.keySet());
        subjects.add(id.value());
        return log.of(subjects).stream()
                .filter(activity -> !activity.event().equals(REPORT))
                .map(activity -> TaskEvent.of(activity, titles))
                .toList();
    }

    /** What became of the date of each milestone that counts, by its id. */
    private Map<UUID, DeadlineHistory> histories(List<MilestoneRow> steps, SignedIn who) {
        return steps.stream()
                .filter(step -> step.state() != MilestoneState.CANCELLED)
                .collect(Collectors.toMap(
                        MilestoneRow::id, step -> histories.of(step.id(), new DeadlineId(step.deadlineId()), who)));
    }
}
