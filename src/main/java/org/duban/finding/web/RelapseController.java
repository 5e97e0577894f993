package org.duban.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.finding.recurrence.RelapseBy;
import org.duban.finding.recurrence.RelapseCase;
import org.duban.finding.recurrence.RelapseFigure;
import org.duban.finding.recurrence.RelapseFilter;
import org.duban.finding.recurrence.RelapseReader;
import org.duban.platform.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How much of what was struck off came back: by unit, place, item and verifier, and the findings behind it. */
@Controller
@RequestMapping("/relapses")
@RequiredArgsConstructor
class RelapseController {

    private static final int MOST = 200;

    private final RelapseReader reader;
    private final Campaigns campaigns;
    private final Clock clock;

    @GetMapping
    String figures(@ModelAttribute("query") RelapseQuery query, @AuthenticationPrincipal SignedIn who, Model model) {
        var running = campaigns.running();
        var filter = query.toFilter(running, LocalDate.now(clock));
        var figures = reader.of(query.kind(), filter, MOST, who);
        model.addAttribute(
                "total",
                figures.stream().filter(RelapseFigure::total).findFirst().orElse(RelapseFigure.NONE));
        model.addAttribute(
                "figures",
                figures.stream()
                        .filter(figure -> !figure.total() && figure.name() != null)
                        .toList());
        return page("finding/relapses", query.kind(), filter, running, who, model);
    }

    @GetMapping("/cases")
    String cases(
            @ModelAttribute("query") RelapseQuery query,
            @RequestParam(required = false) @Nullable String key,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var running = campaigns.running();
        var filter = query.toFilter(running, LocalDate.now(clock));
        var cases = reader.cases(query.kind(), key, filter, MOST, who);
        model.addAttribute("cases", cases);
        model.addAttribute("most", MOST);
        model.addAttribute("of", key == null || cases.isEmpty() ? null : name(query.kind(), key, cases.get(0)));
        return page("finding/relapse-cases", query.kind(), filter, running, who, model);
    }

    private static @Nullable String name(RelapseBy by, String key, RelapseCase one) {
        return switch (by) {
            case UNIT -> one.unitName();
            case PLACE -> one.placeName();
            case ITEM -> key;
            case VERIFIER -> one.verifierName();
        };
    }

    private static String page(
            String view, RelapseBy by, RelapseFilter filter, List<CampaignFacts> running, SignedIn who, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("by", by);
        model.addAttribute(
                "ways",
                Arrays.stream(RelapseBy.values())
                        .filter(way -> RelapseReader.mayRead(way, who))
                        .toList());
        model.addAttribute("campaigns", Choice.all(running, CampaignFacts::id, CampaignFacts::name));
        return view;
    }
}
