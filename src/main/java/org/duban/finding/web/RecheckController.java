package org.duban.finding.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.finding.recurrence.LapsedRechecks;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckRow;
import org.duban.finding.recurrence.WatchDays;
import org.duban.finding.recurrence.WatchDaysRegister;
import org.duban.platform.web.Choice;
import org.duban.platform.web.FormRefusals;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is to be looked at again: the late ones first, by area, to be ticked for a round. */
@Controller
@RequestMapping("/rechecks")
@RequiredArgsConstructor
class RecheckController {

    /** As many as anybody looks through; the latest of them. */
    private static final int MOST = 200;

    /** For so many days it is counted what lapsed. */
    private static final int LOOKED_BACK = 30;

    private static final List<Integer> AHEAD = List.of(0, 7, 30);

    private final RecheckReader reader;
    private final WatchDaysRegister watchDays;
    private final Campaigns campaigns;
    private final Clock clock;

    @GetMapping
    String due(
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(defaultValue = "0") int ahead,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var shown = usual(campaign);
        model.addAttribute(
                "form",
                new WatchDaysForm(
                        shown,
                        shown == null
                                ? null
                                : watchDays.of(new CampaignId(shown)).toString()));
        return page(shown, AHEAD.contains(ahead) ? ahead : 0, who, model);
    }

    @PostMapping("/days")
    ModelAndView choose(
            @Valid @ModelAttribute("form") WatchDaysForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn who,
            Model model,
            RedirectAttributes redirect) {
        if (FormRefusals.isDone(errors, () -> choose(form))) {
            redirect.addFlashAttribute("flash", "finding.rechecks.days-chosen");
            redirect.addAttribute("campaign", form.campaignId());
            return new ModelAndView("redirect:/rechecks");
        }
        return OwnForms.refused(page(usual(form.campaignId()), 0, who, model));
    }

    private void choose(WatchDaysForm form) {
        watchDays.choose(
                new CampaignId(Objects.requireNonNull(form.campaignId())),
                WatchDays.of(Objects.requireNonNullElse(form.days(), "")));
    }

    private String page(@Nullable UUID campaign, int ahead, SignedIn who, Model model) {
        var today = LocalDate.now(clock);
        var id = campaign == null ? null : new CampaignId(campaign);
        var due = id == null ? List.<RecheckRow>of() : reader.due(id, today.plusDays(ahead), MOST);
        model.addAttribute("campaign", campaign);
        model.addAttribute("campaigns", choices());
        model.addAttribute("ahead", ahead);
        model.addAttribute("aheads", AHEAD);
        model.addAttribute("today", today);
        model.addAttribute("due", due);
        model.addAttribute("late", due.stream().filter(row -> row.isLate(today)).count());
        model.addAttribute("lapsed", id == null ? 0 : reader.lapsed(id, today.minusDays(LOOKED_BACK)));
        model.addAttribute("grace", LapsedRechecks.GRACE_DAYS);
        model.addAttribute("watch", id == null ? 0 : campaigns.require(id).watchDays());
        model.addAttribute("most", MOST);
        model.addAttribute("areas", byArea(due));
        model.addAttribute("self", who.accountId().value());
        model.addAttribute("mayPlan", who.isAnyOf(Role.SUPERVISOR, Role.INSPECTOR));
        model.addAttribute("mayChoose", who.is(Role.SUPERVISOR));
        return "finding/rechecks";
    }

    /** The area with what is latest first. */
    private static Map<String, List<RecheckRow>> byArea(List<RecheckRow> due) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        row -> Objects.requireNonNullElse(row.unitName(), "—"),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    /** The one wanted, else the one in which something has waited longest. */
    private @Nullable UUID usual(@Nullable UUID wanted) {
        if (wanted != null) {
            return wanted;
        }
        return reader.campaignsWithDue(LocalDate.now(clock)).stream()
                .findFirst()
                .or(() -> campaigns.running().stream().findFirst().map(CampaignFacts::id))
                .orElse(null);
    }

    private List<Choice> choices() {
        return Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name);
    }
}
