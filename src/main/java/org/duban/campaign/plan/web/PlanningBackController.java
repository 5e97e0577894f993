package org.duban.campaign.plan.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskPlanning;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanningBack;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lays a task's plan back from its last day: steps in, dates and milestones out, kept once they were looked at. */
@Controller
@RequestMapping("/tasks/{id}/plan/back")
@RequiredArgsConstructor
class PlanningBackController {

    private final PlanningBack planningBack;
    private final TaskPlanning planning;
    private final PlanReader reader;
    private final TaskRegister tasks;

    @GetMapping
    ModelAndView begin(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who) {
        return page(id, who, HttpStatus.OK).addObject("form", BackForm.on(reader.require(id, who)));
    }

    @PostMapping
    ModelAndView look(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("form") BackForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean keep,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                if (keep) {
                    planningBack.keep(id, form.end(), form.toSteps(), form.works(), who, form.version());
                    redirect.addFlashAttribute("flash", "campaign.flash.planned");
                    return new ModelAndView("redirect:/tasks/" + id + "/plan");
                }
                var back = planningBack.preview(id, form.end(), form.toSteps(), form.works(), who);
                return page(id, who, HttpStatus.OK).addObject("laid", back);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page(id, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(TaskId id, SignedIn who, HttpStatus status) {
        var task = tasks.require(id, who);
        return new ModelAndView("plan/back", status)
                .addObject("task", task)
                .addObject("today", reader.today())
                .addObject("mayPlan", planning.mayPlan(task, who));
    }
}
