package org.duban.deadline.ladder.web;

import jakarta.validation.Valid;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.AccountId;
import org.duban.deadline.ladder.Escalations;
import org.duban.deadline.ladder.Ladders;
import org.duban.deadline.ladder.LeadLeaders;
import org.duban.deadline.ladder.Recipient;
import org.duban.deadline.ladder.StepAction;
import org.duban.deadline.ladder.StepId;
import org.duban.deadline.ladder.StepOffset;
import org.duban.deadline.ladder.Way;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A ladder: its steps, what they would do this week, and who is on the list of the accountable. Without a campaign it is
 * the district's usual one.
 */
@Controller
@RequiredArgsConstructor
class LadderController {

    private static final int ROWS = 200;
    private static final String USUAL = "/deadlines/ladder";
    private static final String OF_A_CAMPAIGN = "/deadlines/ladders/{campaign}";

    private final Ladders ladders;
    private final Escalations escalations;
    private final LeadLeaders leaders;
    private final MessageSource messages;

    /** @param step to be changed; null to add one */
    @GetMapping({USUAL, OF_A_CAMPAIGN})
    String show(
            @PathVariable(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable StepId step,
            Model model) {
        model.addAttribute("changed", step);
        model.addAttribute(
                "form",
                step == null
                        ? StepForm.EMPTY
                        : StepForm.of(ladders.require(campaign, step).details()));
        return page(campaign, model);
    }

    /** Adds a step, or puts another in the place of one. */
    @PostMapping({USUAL + "/steps", USUAL + "/steps/{step}", OF_A_CAMPAIGN + "/steps", OF_A_CAMPAIGN + "/steps/{step}"})
    ModelAndView keep(
            @PathVariable(required = false) @Nullable UUID campaign,
            @PathVariable(required = false) @Nullable StepId step,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                if (step == null) {
                    ladders.add(campaign, form.toDetails());
                } else {
                    ladders.change(campaign, step, form.toDetails());
                }
                return new ModelAndView(done(step == null ? "added" : "changed", campaign, redirect));
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        model.addAttribute("changed", step);
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping({USUAL + "/steps/{step}/removal", OF_A_CAMPAIGN + "/steps/{step}/removal"})
    String remove(
            @PathVariable(required = false) @Nullable UUID campaign,
            @PathVariable StepId step,
            RedirectAttributes redirect) {
        ladders.remove(campaign, step);
        return done("removed", campaign, redirect);
    }

    @PostMapping(OF_A_CAMPAIGN + "/own")
    String takeOwn(@PathVariable UUID campaign, RedirectAttributes redirect) {
        ladders.takeOwn(campaign);
        return done("own", campaign, redirect);
    }

    @PostMapping(OF_A_CAMPAIGN + "/usual")
    String dropOwn(@PathVariable UUID campaign, RedirectAttributes redirect) {
        ladders.dropOwn(campaign);
        return done("usual", campaign, redirect);
    }

    /** @param leader null for nobody in particular */
    @PostMapping(OF_A_CAMPAIGN + "/leader")
    String nameLeader(
            @PathVariable UUID campaign,
            @RequestParam(required = false) @Nullable UUID leader,
            RedirectAttributes redirect) {
        leaders.name(campaign, leader == null ? null : new AccountId(leader));
        return done("leader", campaign, redirect);
    }

    @GetMapping("/deadlines/accountability")
    String accountability(Model model) {
        model.addAttribute("firings", escalations.accountability(ROWS));
        return "deadline/accountability";
    }

    private String page(@Nullable UUID campaign, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("address", address(campaign));
        model.addAttribute("isKeptHere", campaign == null || ladders.hasOwn(campaign));
        model.addAttribute("steps", ladders.of(campaign));
        if (campaign != null) {
            model.addAttribute("leaders", leaders.candidates());
            model.addAttribute("leader", leaders.of(campaign));
        }
        model.addAttribute("forecast", escalations.week(campaign));
        model.addAttribute("kinds", Choice.named("deadline.ladder.offset.", StepOffset.Kind.values(), messages));
        model.addAttribute("sides", Choice.named("deadline.ladder.side.", StepForm.Side.values(), messages));
        model.addAttribute("stepActions", Choice.named("deadline.ladder.action.", StepAction.values(), messages));
        model.addAttribute("recipients", Recipient.values());
        model.addAttribute("ways", Way.values());
        return "deadline/ladder";
    }

    private static String address(@Nullable UUID campaign) {
        return campaign == null ? USUAL : "/deadlines/ladders/" + campaign;
    }

    private static String done(String what, @Nullable UUID campaign, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "deadline.ladder.done." + what);
        return "redirect:" + address(campaign);
    }
}
