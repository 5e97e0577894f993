package org.duban.campaign.web;

import jakarta.validation.Valid;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.WorkstreamId;
import org.duban.campaign.WorkstreamService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
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

/** The forms of a campaign's workstreams. */
@Controller
@RequestMapping("/campaigns/{campaign}/workstreams")
@RequiredArgsConstructor
class WorkstreamController {

    private final WorkstreamService workstreams;
    private final CampaignRegister register;
    private final CampaignUnits units;
    private final SectionOptions sections;

    @GetMapping("/new")
    ModelAndView create(@PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who) {
        return form(campaign, who, HttpStatus.OK).addObject("form", WorkstreamForm.EMPTY);
    }

    @PostMapping
    ModelAndView open(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") WorkstreamForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                workstreams.open(WorkstreamId.next(), campaign, form.toDetails());
                return CampaignController.shown(campaign, "campaign.flash.workstream-opened", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(campaign, who, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(
            @PathVariable CampaignId campaign, @PathVariable WorkstreamId id, @AuthenticationPrincipal SignedIn who) {
        var workstream = register.workstream(campaign, id);
        return form(campaign, who, HttpStatus.OK)
                .addObject("workstream", workstream)
                .addObject("form", WorkstreamForm.of(workstream));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable CampaignId campaign,
            @PathVariable WorkstreamId id,
            @Valid @ModelAttribute("form") WorkstreamForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                workstreams.change(id, campaign, form.toDetails(), form.version());
                return CampaignController.shown(campaign, "campaign.flash.workstream-changed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(campaign, who, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("workstream", register.workstream(campaign, id));
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(@PathVariable CampaignId campaign, @PathVariable WorkstreamId id, RedirectAttributes redirect) {
        workstreams.remove(id, campaign);
        return CampaignController.shown(campaign, "campaign.flash.workstream-removed", redirect);
    }

    private ModelAndView form(CampaignId campaign, SignedIn who, HttpStatus status) {
        var all = units.all();
        var row = register.require(campaign, who);
        return new ModelAndView("campaign/workstream", status)
                .addObject("campaign", row)
                .addObject("sections", sections.ofEach(row.standardIds()))
                .addObject("units", CampaignUnits.choices(all))
                .addObject("members", all);
    }
}
