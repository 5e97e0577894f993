package org.duban.command.web;

import java.time.Clock;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.CampaignRegister;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.indicator.IndicatorBoard;
import org.duban.campaign.plan.PlanBoard;
import org.duban.campaign.selfassessment.SelfAssessmentReader;
import org.duban.campaign.statement.StatementReader;
import org.duban.command.Chronicle;
import org.duban.command.ItemCoverage;
import org.duban.command.Sight;
import org.duban.command.Situations;
import org.duban.command.StandardCoverage;
import org.duban.command.StreamLights;
import org.duban.command.UnitLights;
import org.duban.command.WorstFindings;
import org.duban.finding.commitment.CommitmentReader;
import org.duban.finding.web.FindingAddress;
import org.duban.ranking.RankingBoard;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A campaign at a glance: a fixed number of statements, however much there is. Clerks see their own share of it. */
@Controller
@RequestMapping("/campaigns/{id}")
@RequiredArgsConstructor
class OverviewController {

    private static final int TASKS = 8;
    private static final int WORST = 6;
    private static final int INDICATORS = 6;

    private final CampaignRegister campaigns;
    private final Sight sight;
    private final Situations situations;
    private final StreamLights streams;
    private final UnitLights units;
    private final StandardCoverage coverage;
    private final WorstFindings worst;
    private final RankingBoard rankings;
    private final Chronicle chronicle;
    private final TaskRegister tasks;
    private final PlanBoard plans;
    private final IndicatorBoard indicators;
    private final StatementReader statements;
    private final CommitmentReader commitments;
    private final SelfAssessmentReader selfAssessment;
    private final Clock clock;

    @GetMapping
    String overview(@PathVariable CampaignId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var campaign = campaigns.require(id, who);
        var one = List.of(id.value());
        var seen = sight.of(who);
        model.addAttribute("now", clock.instant());
        model.addAttribute("campaign", campaign);
        model.addAttribute("situation", situations.of(one, seen).get(0));
        model.addAttribute("foundPath", FindingAddress.FOUND);
        model.addAttribute("streams", streams.of(one, seen).getOrDefault(id.value(), List.of()));
        if (seen.everything()) {
            model.addAttribute("leagues", units.of(one, true).getOrDefault(id.value(), List.of()));
            model.addAttribute("sections", coverage.sections(one, true).getOrDefault(id.value(), List.of()));
            model.addAttribute("worst", worst.of(one, WORST).getOrDefault(id.value(), List.of()));
        }
        model.addAttribute("podium", rankings.latestOf(id).orElse(null));
        model.addAttribute(
                "indicators", indicators.of(id).stream().limit(INDICATORS).toList());
        model.addAttribute("selfAssessment", selfAssessment.board(id));
        model.addAttribute("plan", plans.of(id, who));
        model.addAttribute("statements", statements.board(id, who));
        model.addAttribute("commitments", commitments.board(id, who));
        model.addAttribute("moments", chronicle.of(campaign, who));
        model.addAttribute("tasks", tasks.dueNext(id, who, TASKS));
        return "command/overview";
    }

    @GetMapping("/standard")
    String standard(
            @PathVariable CampaignId id,
            @RequestParam(required = false) ItemCoverage.@Nullable Standing standing,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var items = coverage.items(id.value(), true);
        model.addAttribute("campaign", campaigns.require(id, who));
        model.addAttribute("standing", standing);
        model.addAttribute("counts", StandingCounts.of(items));
        model.addAttribute(
                "items",
                items.stream()
                        .filter(item -> standing == null || item.standing() == standing)
                        .toList());
        return "command/standard";
    }
}
