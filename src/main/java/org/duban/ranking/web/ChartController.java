package org.duban.ranking.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.ranking.Board;
import org.duban.ranking.Charts;
import org.duban.ranking.EditionId;
import org.duban.ranking.LossOrigins;
import org.duban.ranking.RankingReader;
import org.duban.ranking.Trends;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An edition to look at: each chart is drawn from the table that stands behind it, and nothing else is sent. */
@Controller
@RequiredArgsConstructor
class ChartController {

    private final RankingReader reader;
    private final Trends trends;
    private final Charts charts;
    private final LossOrigins origins;
    private final PeriodWords words;

    @GetMapping("/rankings/{id}/charts")
    String show(@PathVariable EditionId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var edition = reader.require(id, who);
        var rules = reader.rules(edition);
        var history = trends.history(edition);
        var lost = charts.lost(edition);
        var maps = origins.of(id, who);
        model.addAttribute("edition", edition);
        model.addAttribute("period", words.title(edition.period()));
        model.addAttribute("days", words.days(edition.period()));
        model.addAttribute("columns", StandingColumns.of(rules));
        model.addAttribute("curve", charts.curve(edition, rules.deductions().rollUp()));
        model.addAttribute("history", history);
        model.addAttribute(
                "leagues",
                Board.leagues(reader.standings(id)).stream()
                        .map(league -> LeagueCharts.of(league, history, lost, maps))
                        .toList());
        return "ranking/charts";
    }
}
