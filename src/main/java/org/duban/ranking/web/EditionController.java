package org.duban.ranking.web;

import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.ranking.Board;
import org.duban.ranking.Board.League;
import org.duban.ranking.EditionId;
import org.duban.ranking.EditionReviews;
import org.duban.ranking.EditionRow;
import org.duban.ranking.LineFilter;
import org.duban.ranking.RankingReader;
import org.duban.ranking.RankingService;
import org.duban.ranking.Trends;
import org.duban.ranking.consequence.ConsequenceReader;
import org.duban.ranking.flag.FlagSettings;
import org.duban.ranking.flag.Flags;
import org.duban.ranking.flag.MostImproved;
import org.duban.ranking.objection.ObjectionReader;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One edition: its table, and each unit's lost points. */
@Controller
@RequestMapping("/rankings/{id}")
@RequiredArgsConstructor
class EditionController {

    private final RankingReader reader;
    private final RankingService rankings;
    private final EditionReviews reviews;
    private final RankingFigures figures;
    private final MethodWords method;
    private final StandingPage standing;
    private final ObjectionReader objections;
    private final Trends trends;
    private final Flags flags;
    private final FlagSettings flagSettings;
    private final ConsequenceReader consequences;
    private final PeriodWords words;

    /** With {@code ?verify} the seal is reckoned again. */
    @GetMapping
    String show(
            @PathVariable EditionId id,
            @RequestParam(required = false) @Nullable String verify,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var edition = reader.require(id, who);
        var leagues = fill(model, edition, who);
        remember(model, edition, leagues, who);
        if (!edition.isPublished()) {
            model.addAttribute("uncounted", reader.hiddenIn(edition));
            model.addAttribute("reviewWanted", reviews.areWanted(new CampaignId(edition.campaignId())));
            model.addAttribute("mayReview", !who.accountId().value().equals(edition.draftedBy()));
        } else if (verify != null) {
            model.addAttribute("intact", rankings.verify(edition));
        }
        return "ranking/show";
    }

    /** The flags that fly by this edition, who went up most, and what came of it; nothing where the campaign has no flags. */
    private void remember(Model model, EditionRow edition, List<League> leagues, SignedIn who) {
        var flying = flags.byUnit(edition);
        if (!flying.isEmpty()) {
            model.addAttribute("flags", flying);
        }
        var rules = flagSettings.of(new CampaignId(edition.campaignId()));
        if (rules.applyTo(edition.kind())) {
            model.addAttribute("improved", figures.improved(MostImproved.of(leagues, rules.improved())));
        }
        if (ConsequenceReader.seesAll(who)) {
            model.addAttribute("consequences", consequences.countOf(edition.id()));
        }
    }

    /** With {@code ?of} or {@code ?place} only what was lost by a unit below, or there. */
    @GetMapping("/units/{unit}")
    String unit(
            @PathVariable EditionId id,
            @PathVariable UnitId unit,
            LineFilter filter,
            @RequestParam(defaultValue = "0") int cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        return standing.show(id, unit, filter, cursor, who, model);
    }

    private List<League> fill(Model model, EditionRow edition, SignedIn who) {
        var leagues = Board.leagues(reader.standings(edition.editionId()));
        var rules = reader.rules(edition);
        describe(model, edition);
        model.addAttribute("leagues", leagues);
        model.addAttribute("trends", trends.upTo(edition));
        model.addAttribute(
                "objected",
                who.seesEverything() && edition.isPublished() ? objections.of(edition.editionId(), null) : List.of());
        model.addAttribute("summary", figures.summary(edition));
        model.addAttribute("rules", rules);
        model.addAttribute("columns", StandingColumns.of(rules));
        model.addAttribute("method", method.of(rules));
        return leagues;
    }

    private void describe(Model model, EditionRow edition) {
        model.addAttribute("edition", edition);
        model.addAttribute("period", words.title(edition.period()));
        model.addAttribute("days", words.days(edition.period()));
    }
}
