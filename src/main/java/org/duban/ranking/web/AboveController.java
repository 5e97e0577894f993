package org.duban.ranking.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.FormRefusals;
import org.duban.ranking.Trend;
import org.duban.ranking.above.AboveRank;
import org.duban.ranking.above.AboveRanks;
import org.duban.ranking.above.NewAboveRank;
import org.duban.shared.DomainException;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ranks that the district itself got from above, campaign by campaign. */
@Controller
@RequestMapping("/rankings/above/{campaign}")
@RequiredArgsConstructor
class AboveController {

    /** As many as the line of ranks shows. */
    private static final int SHOWN = 12;

    private final AboveRanks ranks;
    private final Campaigns campaigns;

    /** A rank from above as it is typed. */
    record AboveForm(
            @NotBlank @Size(max = 100) @Nullable String title,
            @NotBlank @Size(max = 60) @Nullable String assessor,

            @NotNull @Nullable LocalDate from,

            @NotNull @Nullable LocalDate to,

            @NotNull @Min(1) @Max(9999) @Nullable Integer rank,
            @NotNull @Min(1) @Max(9999) @Nullable Integer field,
            @Min(1) @Max(9999) @Nullable Integer target,

            @PositiveOrZero @Digits(integer = 5, fraction = 2) @Nullable
            BigDecimal score,

            @Size(max = 200) @Nullable String proof) {

        static final AboveForm EMPTY = new AboveForm(null, null, null, null, null, null, null, null, null);

        NewAboveRank toRank() {
            return new NewAboveRank(
                    Objects.requireNonNull(title),
                    Objects.requireNonNull(assessor),
                    Objects.requireNonNull(from),
                    Objects.requireNonNull(to),
                    Objects.requireNonNull(rank),
                    Objects.requireNonNull(field),
                    target,
                    score,
                    proof);
        }
    }

    @GetMapping
    String show(@PathVariable CampaignId campaign, @AuthenticationPrincipal SignedIn who, Model model) {
        model.addAttribute("form", AboveForm.EMPTY);
        return page(campaign, who, model);
    }

    @PostMapping
    ModelAndView note(
            @PathVariable CampaignId campaign,
            @Valid @ModelAttribute("form") AboveForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors()) {
            try {
                ranks.note(campaign, form.toRank(), who);
                return new ModelAndView(shown(campaign, "ranking.above.flash.noted", redirect));
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return new ModelAndView(page(campaign, who, model), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/return")
    String takeBack(
            @PathVariable CampaignId campaign,
            @PathVariable UUID id,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        ranks.takeBack(campaign, id, who);
        return shown(campaign, "ranking.above.flash.taken-back", redirect);
    }

    private String page(CampaignId campaign, SignedIn who, Model model) {
        var all = ranks.of(campaign);
        model.addAttribute("campaign", campaigns.require(campaign));
        model.addAttribute("ranks", all);
        model.addAttribute("trend", trend(all));
        model.addAttribute("mayNote", who.is(Role.SUPERVISOR));
        return "ranking/above";
    }

    /** The ranks in force, the latest last. */
    static Trend trend(List<AboveRank> newestFirst) {
        var inForce = new ArrayList<>(
                newestFirst.stream().filter(AboveRank::isInForce).limit(SHOWN).toList());
        Collections.reverse(inForce);
        return new Trend(
                inForce.stream().map(rank -> (@Nullable Integer) rank.rank()).toList(),
                inForce.stream().mapToInt(AboveRank::field).max().orElse(1));
    }

    private static String shown(CampaignId campaign, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/rankings/above/" + campaign;
    }
}
