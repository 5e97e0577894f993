package org.duban.ranking.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.ranking.consequence.ConsequenceKind;
import org.duban.ranking.consequence.ConsequenceSettings;
import org.duban.ranking.consequence.Ground;
import org.duban.ranking.flag.FlagSettings;
import org.duban.shared.PeriodKind;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By which rules a campaign's rankings bring flags, and what follows from them. */
@Controller
@RequestMapping("/rankings/setup/{campaign}/flags")
@RequiredArgsConstructor
class FlagSetupController {

    private final FlagSettings flags;
    private final ConsequenceSettings consequences;
    private final Campaigns campaigns;
    private final RankingChoices choices;

    @GetMapping
    String show(@PathVariable CampaignId campaign, Model model) {
        model.addAttribute("rules", FlagRulesForm.of(flags.of(campaign)));
        model.addAttribute("step", StepForm.EMPTY);
        return page(campaign, model);
    }

    @PostMapping
    ModelAndView choose(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("rules") FlagRulesForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()
                && form.isOn()
                && (form.kinds() == null || form.kinds().isEmpty())) {
            errors.rejectValue("kinds", "ranking.flags.kinds-missing");
        }
        if (errors.hasErrors()) {
            model.addAttribute("step", StepForm.EMPTY);
            return refused(campaign, model);
        }
        flags.choose(campaign, form.toRules(), who);
        return shown(campaign, "ranking.flags.flash.chosen", redirect);
    }

    @PostMapping("/steps")
    ModelAndView add(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("step") StepForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            form.check(errors);
        }
        if (errors.hasErrors()) {
            model.addAttribute("rules", FlagRulesForm.of(flags.of(campaign)));
            return refused(campaign, model);
        }
        consequences.choose(campaign, consequences.of(campaign).with(form.toStep()), who);
        return shown(campaign, "ranking.step.flash.added", redirect);
    }

    /** @param of how many steps there were to choose from: where there are others by now, none is taken away */
    @PostMapping("/steps/{at}/removal")
    ModelAndView remove(
            @PathVariable CampaignId campaign,
            @PathVariable int at,
            @RequestParam int of,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        var rules = consequences.of(campaign);
        if (rules.steps().size() == of && at < of) {
            consequences.choose(campaign, rules.without(rules.steps().get(at)), who);
        }
        return shown(campaign, "ranking.step.flash.removed", redirect);
    }

    private ModelAndView refused(CampaignId campaign, Model model) {
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(CampaignId campaign, Model model) {
        var steps = consequences.of(campaign).steps();
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("steps", steps);
        model.addAttribute("kinds", PeriodKind.values());
        model.addAttribute("grounds", choices.of("ranking.ground.", Ground.values()));
        model.addAttribute("consequenceKinds", choices.of("ranking.consequence.kind.", ConsequenceKind.values()));
        return "ranking/flag-setup";
    }

    private static ModelAndView shown(CampaignId campaign, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/rankings/setup/" + campaign + "/flags");
    }
}
