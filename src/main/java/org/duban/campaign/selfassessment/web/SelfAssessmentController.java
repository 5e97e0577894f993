package org.duban.campaign.selfassessment.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.selfassessment.SelfAssessmentReader;
import org.duban.campaign.selfassessment.SelfAssessmentService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.NotFound;
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

/** What a campaign gives itself: the whole, an item's past, and the form in which a section is assessed. */
@Controller
@RequestMapping("/campaigns/{campaign}/self-assessment")
@RequiredArgsConstructor
class SelfAssessmentController {

    private final SelfAssessmentService assessments;
    private final SelfAssessmentReader reader;
    private final SectionPage sections;
    private final Campaigns campaigns;
    private final Clock clock;

    @GetMapping
    String show(@PathVariable CampaignId campaign, Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("sheet", reader.sheet(campaign));
        return "campaign/selfassessment/show";
    }

    @GetMapping("/items/{item}")
    String history(@PathVariable CampaignId campaign, @PathVariable UUID item, Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        var assessed = reader.require(campaign, item);
        model.addAttribute("item", assessed);
        model.addAttribute("revisions", reader.history(campaign, assessed));
        return "campaign/selfassessment/item";
    }

    @GetMapping("/entry")
    ModelAndView enter(
            @PathVariable CampaignId campaign,
            @RequestParam UUID standard,
            @RequestParam String section,
            @RequestParam(defaultValue = "0") int from) {
        return sections.blank(campaign, standard, section, from, LocalDate.now(clock));
    }

    @PostMapping
    ModelAndView assess(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var day = Objects.requireNonNull(form.assessedOn());
                return assessed(campaign, form, assessments.assess(campaign, form.toAssessments(), day, who), redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return sections.refused(campaign, form, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView assessed(CampaignId campaign, SectionForm form, int count, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", "campaign.flash.self-assessed");
        redirect.addFlashAttribute("flashArguments", new Object[] {count});
        var next = Boolean.TRUE.equals(form.onward()) ? sections.after(campaign, form) : null;
        return new ModelAndView(
                "redirect:" + Objects.requireNonNullElse(next, "/campaigns/" + campaign + "/self-assessment"));
    }
}
