package org.duban.campaign.indicator.web;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.indicator.IndicatorId;
import org.duban.campaign.indicator.IndicatorService;
import org.duban.campaign.indicator.IndicatorValues;
import org.duban.campaign.indicator.web.IndicatorPage.View;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.DomainException;
import org.duban.shared.Forbidden;
import org.duban.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An indicator's own page and its form; there its values are entered. */
@Controller
@RequestMapping("/indicators/{id}")
@RequiredArgsConstructor
class IndicatorController {

    private final IndicatorService indicators;
    private final IndicatorValues values;
    private final IndicatorBoard board;
    private final IndicatorPage page;
    private final IndicatorChoices choices;

    @GetMapping
    ModelAndView show(
            @PathVariable IndicatorId id,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable LocalDate cursor,
            @AuthenticationPrincipal SignedIn who) {
        return page.of(id, new View(unit, cursor), who, false);
    }

    @PostMapping("/values")
    ModelAndView enter(
            @PathVariable IndicatorId id,
            @Valid @ModelAttribute("form") ValueForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                var entered = values.enter(List.of(form.toEntry(id)), who);
                return shown(id, flash(entered.unchanged() > 0, entered.corrected() > 0), redirect);
            } catch (NotFound | Forbidden refusal) {
                throw refusal;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return page.of(id, View.WHOLE, who, true);
    }

    private static String flash(boolean unchanged, boolean corrected) {
        return "campaign.flash.indicator-value-" + (unchanged ? "unchanged" : corrected ? "corrected" : "entered");
    }

    @GetMapping("/edit")
    ModelAndView edit(@PathVariable IndicatorId id) {
        return form(id, HttpStatus.OK).addObject("form", IndicatorForm.of(board.require(id)));
    }

    @PostMapping
    ModelAndView change(
            @PathVariable IndicatorId id,
            @Valid @ModelAttribute("form") IndicatorForm form,
            BindingResult errors,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                indicators.change(id, form.toDetails(), form.version());
                return shown(id, "campaign.flash.indicator-changed", redirect);
            } catch (NotFound gone) {
                throw gone;
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return form(id, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/retirement")
    ModelAndView retire(
            @PathVariable IndicatorId id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        indicators.retire(id, version);
        return shown(id, "campaign.flash.indicator-retired", redirect);
    }

    @PostMapping("/resumption")
    ModelAndView takeUpAgain(
            @PathVariable IndicatorId id,
            @RequestParam(required = false) @Nullable Long version,
            RedirectAttributes redirect) {
        indicators.takeUpAgain(id, version);
        return shown(id, "campaign.flash.indicator-taken-up-again", redirect);
    }

    private ModelAndView form(IndicatorId id, HttpStatus status) {
        var indicator = board.require(id);
        var form = new ModelAndView("campaign/indicator/form", status).addObject("indicator", indicator);
        choices.addTo(form, indicator.campaignId());
        return form;
    }

    static ModelAndView shown(IndicatorId id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/indicators/" + id);
    }
}
