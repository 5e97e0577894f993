package org.duban.campaign.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.ResponsibilityId;
import org.duban.campaign.ResponsibilityService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adds rows to a campaign's responsibility matrix and strikes them out, on the campaign's own page. */
@Controller
@RequestMapping("/campaigns/{campaign}/responsibilities")
@RequiredArgsConstructor
class ResponsibilityController {

    private final ResponsibilityService responsibilities;
    private final CampaignPage page;

    @PostMapping
    ModelAndView lay(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") ResponsibilityForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect,
            Model model) {
        if (!errors.hasErrors()) {
            try {
                responsibilities.lay(ResponsibilityId.next(), campaign, form.toDetails());
                return CampaignController.shown(campaign, "campaign.flash.responsibility-laid", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        page.fill(model, campaign, who);
        return new ModelAndView("campaign/organisation", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/removal")
    ModelAndView strikeOut(
            @PathVariable CampaignId campaign, @PathVariable ResponsibilityId id, RedirectAttributes redirect) {
        responsibilities.strikeOut(id, campaign);
        return CampaignController.shown(campaign, "campaign.flash.responsibility-struck-out", redirect);
    }
}
