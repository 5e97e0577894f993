package org.duban.campaign.meeting.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.meeting.MeetingId;
import org.duban.campaign.meeting.MeetingReader;
import org.duban.campaign.meeting.MeetingService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
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

/** The meetings of a campaign, and the form in which one is called. */
@Controller
@RequestMapping("/campaigns/{campaign}/meetings")
@RequiredArgsConstructor
class MeetingsController {

    private final MeetingService meetings;
    private final MeetingReader reader;
    private final MeetingChoices choices;
    private final Campaigns campaigns;
    private final Clock clock;

    @GetMapping
    String list(
            @PathVariable CampaignId campaign,
            @RequestParam(required = false) @Nullable Integer cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("meetings", reader.list(campaign, who, Slice.USUAL, cursor));
        return "meeting/list";
    }

    @GetMapping("/new")
    ModelAndView create(@PathVariable CampaignId campaign) {
        return form(campaign, HttpStatus.OK).addObject("form", MeetingForm.blank(LocalDateTime.now(clock)));
    }

    @PostMapping
    ModelAndView call(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = meetings.call(MeetingId.next(), campaign, form.toDetails(clock.getZone()));
                return MeetingController.shown(id, "campaign.flash.meeting-called", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(campaign, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(CampaignId campaign, HttpStatus status) {
        var page = new ModelAndView("meeting/form", status).addObject("campaign", campaigns.require(campaign));
        choices.addTo(page);
        return page;
    }
}
