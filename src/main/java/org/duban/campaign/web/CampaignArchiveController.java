package org.duban.campaign.web;

import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts campaigns away and takes them up again, from their own page. */
@Controller
@RequestMapping("/campaigns/{id}")
@RequiredArgsConstructor
class CampaignArchiveController {

    private final CampaignService campaigns;

    @PostMapping("/archive")
    ModelAndView archive(@PathVariable CampaignId id, RedirectAttributes redirect) {
        campaigns.archive(id);
        return CampaignController.shown(id, "campaign.flash.archived", redirect);
    }

    @PostMapping("/resumption")
    ModelAndView takeUpAgain(@PathVariable CampaignId id, RedirectAttributes redirect) {
        campaigns.takeUpAgain(id);
        return CampaignController.shown(id, "campaign.flash.taken-up-again", redirect);
    }
}
