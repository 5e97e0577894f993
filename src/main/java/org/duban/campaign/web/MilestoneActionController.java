package org.duban.campaign.web;

import jakarta.validation.Valid;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to a milestone: reported as reached, taken back, cancelled. */
@Controller
@RequestMapping("/tasks/{id}/milestones/{milestone}")
@RequiredArgsConstructor
class MilestoneActionController {

    private final MilestoneService milestones;
    private final MilestoneRegister register;
    private final TaskRegister tasks;

    @PostMapping("/reached")
    ModelAndView reach(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @RequestParam(required = false) @Nullable String words,
            @RequestParam(required = false) @Nullable Long version,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        milestones.reach(id, milestone, words, who, version);
        return MilestoneController.shown(id, "campaign.flash.milestone-reached", redirect);
    }

    @GetMapping("/reopening/new")
    ModelAndView reopening(
            @PathVariable TaskId id, @PathVariable MilestoneId milestone, @AuthenticationPrincipal SignedIn who) {
        var form = MilestoneForm.of(register.require(id, milestone, who));
        return reopening(id, milestone, who, HttpStatus.OK).addObject("form", form);
    }

    @PostMapping("/reopening")
    ModelAndView reopen(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @Valid @ModelAttribute("form") MilestoneForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                milestones.reopen(id, milestone, form.toDueBy(), form.reason(), form.version());
                return MilestoneController.shown(id, "campaign.flash.milestone-reopened", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return reopening(id, milestone, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/cancellation")
    ModelAndView cancel(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        milestones.cancel(id, milestone, reason, version);
        return MilestoneController.shown(id, "campaign.flash.milestone-cancelled", redirect);
    }

    private ModelAndView reopening(TaskId id, MilestoneId milestone, SignedIn who, HttpStatus status) {
        return new ModelAndView("task/milestone-reopening", status)
                .addObject("task", tasks.require(id, who))
                .addObject("milestone", register.require(id, milestone, who));
    }
}
