package org.duban.campaign.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a task from its page: report, complete, cancel. */
@Controller
@RequestMapping("/tasks/{id}")
@RequiredArgsConstructor
class TaskActionController {

    private final TaskService tasks;
    private final TaskReports reports;
    private final TaskPage page;

    @PostMapping("/progress")
    ModelAndView report(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("form") ProgressForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                reports.report(id, form.toProgress(), who, form.version());
                return TaskController.shown(id, "campaign.flash.progress-reported", redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        page.fill(model, id, who);
        return new ModelAndView("task/show", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/completion")
    ModelAndView complete(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable String comment,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        tasks.complete(id, comment, version);
        return TaskController.shown(id, "campaign.flash.task-completed", redirect);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        tasks.cancel(id, reason, version);
        return TaskController.shown(id, "campaign.flash.task-cancelled", redirect);
    }
}
