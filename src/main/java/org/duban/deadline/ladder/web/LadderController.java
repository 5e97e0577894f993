package org.duban.deadline.ladder.web;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.ladder.Escalations;
import org.duban.deadline.ladder.Ladders;
import org.duban.deadline.ladder.Recipient;
import org.duban.deadline.ladder.StepAction;
import org.duban.deadline.ladder.StepId;
import org.duban.deadline.ladder.StepOffset;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A campaign's ladder: its steps, what they would do this week, and who is on the list of the accountable. */
@Controller
@RequiredArgsConstructor
class LadderController {

    private static final int ROWS = 200;
    private static final String PAGE = "redirect:/deadlines/ladders/";

    private final Ladders ladders;
    private final Escalations escalations;
    private final MessageSource messages;

    @GetMapping("/deadlines/ladders/{campaign}")
    String show(@PathVariable UUID campaign, Model model) {
        model.addAttribute("form", StepForm.EMPTY);
        return page(campaign, model);
    }

    @PostMapping("/deadlines/ladders/{campaign}/steps")
    ModelAndView add(
            @PathVariable UUID campaign,
            @Valid @ModelAttribute("form") StepForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                ladders.add(
                        campaign,
                        form.offset(),
                        Objects.requireNonNull(form.action()),
                        Objects.requireNonNull(form.recipients()));
                return new ModelAndView(done("added", campaign, redirect));
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/deadlines/ladders/{campaign}/steps/{step}/removal")
    String remove(@PathVariable UUID campaign, @PathVariable StepId step, RedirectAttributes redirect) {
        ladders.remove(campaign, step);
        return done("removed", campaign, redirect);
    }

    @PostMapping("/deadlines/ladders/{campaign}/own")
    String takeOwn(@PathVariable UUID campaign, RedirectAttributes redirect) {
        ladders.takeOwn(campaign);
        return done("own", campaign, redirect);
    }

    @PostMapping("/deadlines/ladders/{campaign}/usual")
    String dropOwn(@PathVariable UUID campaign, RedirectAttributes redirect) {
        ladders.dropOwn(campaign);
        return done("usual", campaign, redirect);
    }

    @GetMapping("/deadlines/accountability")
    String accountability(Model model) {
        model.addAttribute("firings", escalations.accountability(ROWS));
        return "deadline/accountability";
    }

    private String page(UUID campaign, Model model) {
        model.addAttribute("campaign", campaign);
        model.addAttribute("isOwn", ladders.hasOwn(campaign));
        model.addAttribute("steps", ladders.of(campaign));
        model.addAttribute("forecast", escalations.week(campaign));
        model.addAttribute("kinds", choices("deadline.ladder.offset.", StepOffset.Kind.values()));
        model.addAttribute("sides", choices("deadline.ladder.side.", StepForm.Side.values()));
        model.addAttribute("stepActions", choices("deadline.ladder.action.", StepAction.values()));
        model.addAttribute("recipients", Recipient.values());
        return "deadline/ladder";
    }

    private static String done(String what, UUID campaign, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "deadline.ladder.done." + what);
        return PAGE + campaign;
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> Choice.of(
                        value.name(),
                        messages.getMessage(prefix + value.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }
}
