package org.duban.ranking.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.duban.ranking.EditionReviews;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingRhythms;
import org.duban.ranking.RankingService;
import org.duban.ranking.above.AboveRank;
import org.duban.ranking.above.AboveRanks;
import org.duban.ranking.objection.ObjectionReader;
import org.duban.shared.DomainException;
import org.duban.shared.PeriodKind;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of editions, and how a new one is begun. */
@Controller
@RequestMapping("/rankings")
@RequiredArgsConstructor
class RankingController {

    private final RankingService rankings;
    private final RankingReader reader;
    private final Campaigns campaigns;
    private final PeriodChoices periods;
    private final RankingRhythms rhythms;
    private final EditionReviews reviews;
    private final ObjectionReader objections;
    private final AboveRanks above;

    @GetMapping
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        var running = campaigns.running();
        var usual = running.isEmpty() ? null : running.get(0).id();
        return list(HttpStatus.OK, running, campaign, cursor, who)
                .addObject("form", RankingForm.of(campaign == null ? usual : campaign, periods.usual()));
    }

    @PostMapping
    ModelAndView draft(
            @Valid @ModelAttribute("form") RankingForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            RedirectAttributes redirect) {
        if (form.isIncomplete()) {
            errors.rejectValue(form.from() == null ? "from" : "to", "ranking.form.days-missing");
        }
        if (!errors.hasErrors() && form.campaignId() != null) {
            try {
                var period = form.toPeriod();
                if (period != null) {
                    var id = rankings.draft(new CampaignId(form.campaignId()), period, who);
                    redirect.addFlashAttribute("flash", "ranking.flash.drafted");
                    return new ModelAndView("redirect:/rankings/" + id);
                }
                errors.rejectValue("period", "ranking.form.period-unknown");
            } catch (DomainException refusal) {
                FormRefusals.show(refusal, errors);
            }
        }
        return list(HttpStatus.UNPROCESSABLE_CONTENT, campaigns.running(), null, null, who);
    }

    /** @param kinds none for a campaign whose editions are begun by hand alone */
    @PostMapping("/rhythm")
    String chooseRhythm(
            @RequestParam UUID campaignId,
            @RequestParam(required = false) @Nullable Set<PeriodKind> kinds,
            @RequestParam(defaultValue = "false") boolean review,
            RedirectAttributes redirect) {
        var campaign = new CampaignId(campaignId);
        rhythms.choose(campaign, kinds == null ? Set.of() : kinds);
        reviews.want(campaign, review);
        redirect.addFlashAttribute("flash", "ranking.flash.rhythm");
        redirect.addAttribute("campaign", campaignId);
        return "redirect:/rankings";
    }

    private ModelAndView list(
            HttpStatus status,
            List<CampaignFacts> running,
            @Nullable UUID campaign,
            @Nullable UUID cursor,
            SignedIn who) {
        var shown = campaign == null && !running.isEmpty() ? running.get(0).id() : campaign;
        return new ModelAndView("ranking/list", status)
                .addObject("shown", shown)
                .addObject("above", shown == null ? null : lastFromAbove(shown))
                .addObject("editions", reader.list(campaign, Slice.USUAL, cursor, who))
                .addObject("campaign", campaign)
                .addObject("ranked", reader.campaigns(who))
                .addObject("campaigns", Choice.all(running, CampaignFacts::id, CampaignFacts::name))
                .addObject("periods", periods.all())
                .addObject("objections", who.is(Role.SUPERVISOR) ? objections.pending(Slice.USUAL) : List.of())
                .addAllObjects(who.is(Role.SUPERVISOR) ? rhythm(running, campaign) : Map.of());
    }

    private @Nullable AboveRank lastFromAbove(UUID campaign) {
        return above.of(new CampaignId(campaign)).stream()
                .filter(AboveRank::isInForce)
                .findFirst()
                .orElse(null);
    }

    /** Who drafts chooses when: of the campaign that is looked at, or else of the one that began last. */
    private Map<String, ?> rhythm(List<CampaignFacts> running, @Nullable UUID wanted) {
        return running.stream()
                .filter(facts -> wanted == null || facts.id().equals(wanted))
                .findFirst()
                .map(facts -> Map.of(
                        "rhythmCampaign", facts,
                        "rhythm", rhythms.of(new CampaignId(facts.id())),
                        "reviewWanted", reviews.areWanted(new CampaignId(facts.id())),
                        "rhythms", PeriodKind.recurring()))
                .orElse(Map.of());
    }
}
