package org.duban.campaign.web;

import jakarta.validation.Valid;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneRegister;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms in which the office plans a task's milestones. */
@Controller
@RequestMapping("/tasks/{id}/milestones")
@RequiredArgsConstructor
class MilestoneController {

    private final MilestoneService milestones;
    private final MilestoneRegister register;
    private final TaskRegister tasks;

    @GetMapping("/new")
    ModelAndView create(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who) {
        return form(id, null, who, HttpStatus.OK).addObject("form", MilestoneForm.EMPTY);
    }

    @PostMapping
    ModelAndView plan(
            @PathVariable TaskId id,
            @Valid @ModelAttribute("form") MilestoneForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                milestones.plan(MilestoneId.next(), id, Objects.requireNonNull(form.title()), form.toDueBy());
                return shown(id, "campaign.flash.milestone-added", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(id, null, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{milestone}/edit")
    ModelAndView edit(
            @PathVariable TaskId id, @PathVariable MilestoneId milestone, @AuthenticationPrincipal SignedIn who) {
        var form = MilestoneForm.of(register.require(id, milestone, who));
        return form(id, milestone, who, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/{milestone}")
    ModelAndView change(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @Valid @ModelAttribute("form") MilestoneForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var title = Objects.requireNonNull(form.title());
                milestones.change(id, milestone, title, form.toDueBy(), form.reason(), form.version());
                return shown(id, "campaign.flash.milestone-changed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(id, milestone, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(TaskId id, @Nullable MilestoneId milestone, SignedIn who, HttpStatus status) {
        var page = new ModelAndView("task/milestone", status).addObject("task", tasks.require(id, who));
        return milestone == null ? page : page.addObject("milestone", register.require(id, milestone, who));
    }

    static ModelAndView shown(TaskId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/tasks/" + id + "#milestones");
    }
}
