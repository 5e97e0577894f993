package org.duban.campaign.indicator.web;

import jakarta.validation.Valid;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorRow;
import org.duban.campaign.indicator.IndicatorService;
import org.duban.campaign.indicator.Light;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The indicators of a campaign, and the form in which one is set up. */
@Controller
@RequestMapping("/campaigns/{campaign}/indicators")
@RequiredArgsConstructor
class IndicatorsController {

    private final IndicatorService indicators;
    private final IndicatorBoard board;
    private final IndicatorChoices choices;
    private final Campaigns campaigns;

    @GetMapping
    String list(@PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who, Model model) {
        var facts = campaigns.require(campaign);
        var all = board.ofWithRetired(campaign);
        var inUse = all.stream().filter(row -> !row.isRetired()).toList();
        model.addAttribute("campaign", facts);
        model.addAttribute("indicators", inUse);
        model.addAttribute(
                "retired", all.stream().filter(IndicatorRow::isRetired).toList());
        model.addAttribute("met", count(inUse, Light.MET));
        model.addAttribute("behind", count(inUse, Light.BEHIND));
        model.addAttribute("stale", count(inUse, Light.STALE) + count(inUse, Light.NONE));
        model.addAttribute("mayEdit", who.isAnyOf(Role.ADMIN, Role.SUPERVISOR) && !facts.archived());
        return "campaign/indicator/list";
    }

    private static long count(List<IndicatorRow> rows, Light light) {
        return rows.stream().filter(row -> row.standing().light() == light).count();
    }

    @GetMapping("/new")
    ModelAndView create(@PathVariable CampaignId campaign) {
        return form(campaign, HttpStatus.OK).addObject("form", IndicatorForm.EMPTY);
    }

    @PostMapping
    ModelAndView setUp(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = indicators.setUp(IndicatorId.next(), campaign, form.toDetails());
                return IndicatorController.shown(id, "campaign.flash.indicator-set-up", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(campaign, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(CampaignId campaign, HttpStatus status) {
        var facts = campaigns.require(campaign);
        var page = new ModelAndView("campaign/indicator/form", status).addObject("campaign", facts);
        choices.addTo(page, facts.id());
        return page;
    }
}
