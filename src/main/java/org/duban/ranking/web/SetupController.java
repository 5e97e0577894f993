package org.duban.ranking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.FormRefusals;
import org.duban.ranking.Bonuses;
import org.duban.ranking.Bonuses.NewBonus;
import org.duban.ranking.Excuses;
import org.duban.ranking.scheme.SchemeId;
import org.duban.ranking.scheme.SchemeReader;
import org.duban.ranking.scheme.SchemeRow;
import org.duban.ranking.scheme.Schemes;
import org.duban.shared.DomainException;
import org.duban.unit.UnitId;
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

/** By which scheme a campaign is ranked, who is left out for some days, and who has won points. */
@Controller
@RequestMapping("/rankings/setup/{campaign}")
@RequiredArgsConstructor
class SetupController {

    private final Schemes schemes;
    private final SchemeReader reader;
    private final Excuses excuses;
    private final Bonuses bonuses;
    private final Campaigns campaigns;

    /** A unit that is to be left out. */
    record ExcuseForm(
            @NotNull @Nullable UUID unitId,
            @Nullable String unitText,

            @NotNull @Nullable LocalDate from,

            @NotNull @Nullable LocalDate to,

            @NotBlank @Size(max = 200) @Nullable String reason) {

        static final ExcuseForm EMPTY = new ExcuseForm(null, null, null, null, null);
    }

    /** Points to be given. */
    record BonusForm(
            @NotNull @Nullable UUID winnerId,
            @Nullable String winnerText,

            @NotNull @Nullable LocalDate earnedOn,

            @NotNull @Positive @Digits(integer = 3, fraction = 2) @Nullable
            BigDecimal points,

            @NotBlank @Size(max = 200) @Nullable String occasion,
            @NotBlank @Size(max = 200) @Nullable String proof) {

        static final BonusForm EMPTY = new BonusForm(null, null, null, null, null, null);
    }

    @GetMapping
    String show(@PathVariable CampaignId campaign, Model model) {
        model.addAttribute("excuseForm", ExcuseForm.EMPTY);
        model.addAttribute("bonusForm", BonusForm.EMPTY);
        return page(campaign, model);
    }

    @PostMapping("/scheme")
    String choose(
            @PathVariable CampaignId campaign,
            @RequestParam SchemeId schemeId,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        schemes.choose(campaign, schemeId, who);
        return shown(campaign, "ranking.setup.flash.scheme", redirect);
    }

    @PostMapping("/excuses")
    ModelAndView excuse(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("excuseForm") ExcuseForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                excuses.excuse(
                        campaign,
                        new UnitId(Objects.requireNonNull(form.unitId())),
                        Objects.requireNonNull(form.from()),
                        Objects.requireNonNull(form.to()),
                        Objects.requireNonNull(form.reason()),
                        who);
                return new ModelAndView(shown(campaign, "ranking.setup.flash.excused", redirect));
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        model.addAttribute("bonusForm", BonusForm.EMPTY);
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/excuses/{id}/end")
    String endExcuse(
            @PathVariable CampaignId campaign,
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        excuses.end(campaign, id, who);
        return shown(campaign, "ranking.setup.flash.excuse-ended", redirect);
    }

    @PostMapping("/bonuses")
    ModelAndView give(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("bonusForm") BonusForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                bonuses.give(campaign, bonus(form), who);
                return new ModelAndView(shown(campaign, "ranking.setup.flash.given", redirect));
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        model.addAttribute("excuseForm", ExcuseForm.EMPTY);
        return new ModelAndView(page(campaign, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/bonuses/{id}/return")
    String takeBack(
            @PathVariable CampaignId campaign,
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        bonuses.takeBack(campaign, id, who);
        return shown(campaign, "ranking.setup.flash.taken-back", redirect);
    }

    private static NewBonus bonus(BonusForm form) {
        return new NewBonus(
                new UnitId(Objects.requireNonNull(form.winnerId())),
                Objects.requireNonNull(form.earnedOn()),
                Objects.requireNonNull(form.points()),
                Objects.requireNonNull(form.occasion()),
                Objects.requireNonNull(form.proof()));
    }

    private String page(CampaignId campaign, Model model) {
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("chosen", schemes.of(campaign).getId().value());
        model.addAttribute(
                "schemes", reader.list().stream().filter(SchemeRow::isInUse).toList());
        model.addAttribute("excuses", excuses.of(campaign));
        model.addAttribute("bonuses", bonuses.of(campaign));
        return "ranking/setup";
    }

    private static String shown(CampaignId campaign, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/rankings/setup/" + campaign;
    }
}
