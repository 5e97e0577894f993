package org.duban.campaign.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.CampaignService;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.standard.StandardCatalogue;
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

/** The pages of the campaigns. */
@Controller
@RequestMapping("/campaigns")
@RequiredArgsConstructor
class CampaignController {

    private final CampaignService campaigns;
    private final CampaignRegister register;
    private final CampaignPage page;
    private final StandardCatalogue standards;
    private final CampaignUnits units;
    private final Clock clock;

    @GetMapping
    String list(@AuthenticationPrincipal SignedIn who, Model model) {
        var today = LocalDate.now(clock);
        var parts = register.all(who).stream()
                .map(row -> CampaignView.on(today, row))
                .collect(Collectors.partitioningBy(view -> view.row().archived()));
        model.addAttribute("running", parts.get(false));
        model.addAttribute("archived", parts.get(true));
        return "campaign/list";
    }

    @GetMapping("/{id}/organisation")
    String organisation(@PathVariable CampaignId id, @AuthenticationPrincipal SignedIn who, Model model) {
        page.fill(model, id, who);
        model.addAttribute("form", ResponsibilityForm.EMPTY);
        return "campaign/organisation";
    }

    @GetMapping("/new")
    ModelAndView create() {
        return form(HttpStatus.OK).addObject("form", CampaignForm.startingOn(LocalDate.now(clock)));
    }

    @PostMapping
    ModelAndView announce(
            @Valid @ModelAttribute("form") CampaignForm form, BindingResult errors, RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var id = campaigns.announce(CampaignId.next(), form.toDetails());
                return shown(id, "campaign.flash.announced", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/{id}/edit")
    ModelAndView edit(@PathVariable CampaignId id, @AuthenticationPrincipal SignedIn who) {
        var campaign = register.require(id, who);
        return form(HttpStatus.OK).addObject("campaign", campaign).addObject("form", CampaignForm.of(campaign));
    }

    @PostMapping("/{id}")
    ModelAndView change(
            @PathVariable CampaignId id,
            @Valid @ModelAttribute("form") CampaignForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                campaigns.change(id, form.toDetails(), form.version());
                return shown(id, "campaign.flash.changed", redirect);
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(HttpStatus.UNPROCESSABLE_CONTENT).addObject("campaign", register.require(id, who));
    }

    private ModelAndView form(HttpStatus status) {
        return new ModelAndView("campaign/form", status)
                .addObject("units", CampaignUnits.choices(units.all()))
                .addObject("standards", standards.list());
    }

    static ModelAndView shown(CampaignId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/campaigns/" + id + "/organisation");
    }
}
