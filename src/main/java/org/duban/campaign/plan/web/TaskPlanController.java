package org.duban.campaign.plan.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.plan.Dependencies;
import org.duban.campaign.plan.LagReasons;
import org.duban.campaign.plan.PlanScale;
import org.duban.campaign.plan.PlanService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a task on a page of its own: dates, points, what it waits for, and why it lags. */
@Controller
@RequestMapping("/tasks/{id}/plan")
@RequiredArgsConstructor
class TaskPlanController {

    private final PlanService plans;
    private final Dependencies dependencies;
    private final LagReasons reasons;
    private final TaskPlanPage page;
    private final TaskRegister tasks;

    /** Rows of a form are usually fewer. */
    @InitBinder("plan")
    void takeAllPoints(WebDataBinder binder) {
        binder.setAutoGrowCollectionLimit(TaskPlanForm.MOST_POINTS);
    }

    @GetMapping
    String show(
            @PathVariable TaskId id,
            @RequestParam(required = false) @Nullable PlanScale scale,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        page.fill(model, id, scale, who);
        return "plan/task";
    }

    @PostMapping
    ModelAndView plan(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("plan") TaskPlanForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                id,
                () -> plans.plan(id, form.toChange(), who, form.version()),
                form.isEmpty() ? "campaign.flash.plan-removed" : "campaign.flash.planned",
                errors,
                who,
                model,
                redirect);
    }

    @PostMapping("/dependencies")
    ModelAndView depend(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("dependencies") DependencyForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                id,
                () -> dependencies.set(id, form.toAfter(), who, form.version()),
                "campaign.flash.dependencies-set",
                errors,
                who,
                model,
                redirect);
    }

    @PostMapping("/lag-reasons")
    ModelAndView explain(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("lag") LagForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        return answer(
                id,
                () -> reasons.say(id, Objects.requireNonNull(form.kind()), form.words(), form.catchUpOn(), who),
                "campaign.flash.lag-explained",
                errors,
                who,
                model,
                redirect);
    }

    private ModelAndView answer(
            TaskId id,
            Runnable act,
            String flash,
            BindingResult errors,
            SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        tasks.require(id, who);
        if (!errors.hasErrors()) {
            try {
                act.run();
                redirect.addFlashAttribute("flash", flash);
                return new ModelAndView("redirect:/tasks/" + id + "/plan");
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        page.fill(model, id, null, who);
        model.addAttribute("refused", errors.getObjectName());
        return new ModelAndView("plan/task", HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
