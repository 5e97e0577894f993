package org.duban.campaign.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.launch.Launch;
import org.duban.campaign.launch.LaunchId;
import org.duban.campaign.launch.LaunchNotFound;
import org.duban.campaign.launch.LaunchStep;
import org.duban.campaign.launch.Launches;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
import org.duban.standard.StandardCatalogue;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The wizard: a campaign after the pattern of another one, in four steps. Each step is kept as it was typed before it is looked at, so
 * that whoever leaves half-way, or is refused, finds it all again.
 */
@Controller
@RequestMapping("/campaigns/launches")
@RequiredArgsConstructor
class LaunchController {

    private final Launches launches;
    private final LaunchBinding binding;
    private final CampaignRegister register;
    private final StandardCatalogue standards;
    private final CampaignUnits units;
    private final Clock clock;

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        var templates = register.all(who);
        model.addAttribute("templates", templates);
        model.addAttribute("launches", launches.of(who));
        model.addAttribute("names", templates.stream().collect(Collectors.toMap(row -> row.id(), row -> row.name())));
        return "campaign/launches";
    }

    @PostMapping
    String start(@RequestParam CampaignId template, @AuthenticationPrincipal SignedIn who) {
        return at(launches.start(template, who), LaunchStep.BASICS);
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable LaunchId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        launches.discard(id, who);
        redirect.addFlashAttribute("flash", "campaign.launch.flash.discarded");
        return "redirect:/campaigns/launches";
    }

    @GetMapping("/{id}/{step}")
    ModelAndView show(
            @PathVariable LaunchId id, @PathVariable("step") String name, @AuthenticationPrincipal SignedIn who) {
        return page(launches.require(id, who), step(name, id), HttpStatus.OK);
    }

    /** Keeps what was typed, and goes on if there is nothing wrong with it. */
    @PostMapping("/{id}/{step}")
    ModelAndView answer(
            @PathVariable LaunchId id,
            @PathVariable("step") String name,
            @RequestParam MultiValueMap<String, String> typed,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var step = step(name, id);
        var fields = fields(typed);
        if (step == LaunchStep.TASKS) {
            launches.answerTasks(id, fields, form(launches.require(id, who)).startsOn(), step, who);
        } else {
            launches.answer(id, step, fields, step, who);
        }
        if (typed.containsKey("leave")) {
            redirect.addFlashAttribute("flash", "campaign.launch.flash.kept");
            return new ModelAndView("redirect:/campaigns/launches");
        }
        var launch = launches.require(id, who);
        if (isRefused(launch, step)) {
            return page(launch, step, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(at(id, step.next()));
    }

    @PostMapping("/{id}/announcement")
    ModelAndView announce(
            @PathVariable LaunchId id, @AuthenticationPrincipal SignedIn who, RedirectAttributes redirect) {
        var launch = launches.require(id, who);
        var basics = basics(launch);
        if (!basics.hasErrors()) {
            try {
                var campaign = launches.announce(id, form(launch).toDetails(), who);
                return CampaignController.shown(campaign, "campaign.launch.flash.announced", redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, basics);
            }
        }
        return page(launch, LaunchStep.REVIEW, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject(BindingResult.MODEL_KEY_PREFIX + "form", basics)
                .addObject("form", form(launch));
    }

    private ModelAndView page(Launch launch, LaunchStep step, HttpStatus status) {
        var basics = basics(launch);
        var form = form(launch);
        var page = new ModelAndView("campaign/launch-" + step.path(), status)
                .addObject("launch", launch)
                .addObject("step", step)
                .addObject("steps", LaunchStep.values())
                .addObject("form", form);
        switch (step) {
            case BASICS -> {
                page.addObject("units", CampaignUnits.choices(units.all())).addObject("standards", standards.list());
                if (launch.isAnswered(LaunchStep.BASICS)) {
                    page.addObject(BindingResult.MODEL_KEY_PREFIX + "form", basics);
                }
            }
            case PARTS -> page.addObject("parts", launches.parts(launch));
            case TASKS ->
                page.addObject("tasks", launches.tasks(launch, form.startsOn()))
                        .addObject("refusals", refusals(launch));
            case REVIEW ->
                page.addObject("parts", launches.parts(launch))
                        .addObject("tasks", launches.tasks(launch, form.startsOn()))
                        .addObject("refusals", refusals(launch))
                        .addObject(
                                "ready", !basics.hasErrors() && refusals(launch).isEmpty());
        }
        return page;
    }

    private boolean isRefused(Launch launch, LaunchStep at) {
        return switch (at) {
            case BASICS -> basics(launch).hasErrors();
            case TASKS -> !refusals(launch).isEmpty();
            case PARTS, REVIEW -> false;
        };
    }

    private List<DomainException> refusals(Launch launch) {
        var form = form(launch);
        var today = LocalDate.now(clock);
        return launches.tasks(launch, form.startsOn()).stream()
                .flatMap(line -> line.refusal(today, form.endsOn()).stream())
                .<DomainException>map(refusal -> refusal)
                .toList();
    }

    private BindingResult basics(Launch launch) {
        var bound = binding.bind(typed(launch));
        if (!bound.hasErrors()) {
            try {
                launches.require(((CampaignForm) Objects.requireNonNull(bound.getTarget())).toDetails());
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, bound);
            }
        }
        return bound;
    }

    /** What of the first step makes sense; days that are none are missing. */
    private CampaignForm form(Launch launch) {
        return binding.sense(typed(launch));
    }

    private Map<String, List<String>> typed(Launch launch) {
        return launch.isAnswered(LaunchStep.BASICS)
                ? launch.answers(LaunchStep.BASICS)
                : launches.suggested(launch.getTemplateId());
    }

    private static Map<String, List<String>> fields(MultiValueMap<String, String> typed) {
        return typed.entrySet().stream()
                .filter(field ->
                        !field.getKey().startsWith("_") && !field.getKey().equals("leave"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.copyOf(field.getValue())));
    }

    private static LaunchStep step(String name, LaunchId id) {
        return Arrays.stream(LaunchStep.values())
                .filter(step -> step.path().equals(name))
                .findFirst()
                .orElseThrow(() -> new LaunchNotFound(id));
    }

    private static String at(LaunchId id, LaunchStep step) {
        return "redirect:/campaigns/launches/" + id + "/" + step.path();
    }
}
