package org.duban.campaign.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.ActivityLog;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskOrigin;
import org.duban.campaign.TaskRegister;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.request.DeadlineHistories;
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
    private final ActivityLog log;
    private final DeadlineHistories histories;
    private final ObjectProvider<TaskOrigin> origins;

    void fill(Model model, TaskId id, SignedIn who) {
        var task = register.require(id, who);
        model.addAttribute("task", task);
        model.addAttribute("reports", register.reports(id));
        model.addAttribute(
                "events",
                log.of(id.value()).stream()
                        .filter(activity -> !activity.event().equals(REPORT))
                        .map(TaskEvent::of)
                        .toList());
        var current = task.deadlineId() == null ? null : new DeadlineId(task.deadlineId());
        model.addAttribute("history", histories.of(id.value(), current, who));
        model.addAttribute(
                "origins",
                origins.orderedStream()
                        .flatMap(origin -> origin.of(id, who).stream())
                        .toList());
        model.addAttribute("mayReport", register.mayReport(task, who));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", ProgressForm.on(task));
        }
    }
}
