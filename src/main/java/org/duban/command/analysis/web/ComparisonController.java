package org.duban.command.analysis.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Comparison;
import org.duban.command.analysis.ComparisonTables;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.Movements;
import org.duban.command.analysis.PlaceHeats;
import org.duban.finding.LateStage;
import org.duban.finding.web.FindingQuery;
import org.duban.shared.PeriodKind;
import org.duban.unit.PlaceKind;
import org.duban.unit.PlaceStatus;
import org.duban.unit.map.MapBackground;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The comparisons that are ready: what came and went, why what was late was late, where most is found. */
@Controller
@RequestMapping("/analysis")
@RequiredArgsConstructor
class ComparisonController {

    private static final int PLACES = 200;

    private final ComparisonTables comparisons;
    private final PlaceHeats places;
    private final AnalysisFilters filters;
    private final MapBackground background;
    private final JsonMapper json;
    private final Clock clock;

    @GetMapping("/movement")
    String movement(
            @ModelAttribute("asked") Comparison asked,
            @ModelAttribute("query") FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = query.toFilter();
        model.addAttribute("periods", comparisons.periods(asked, filter, who));
        model.addAttribute("moved", comparisons.units(asked, filter, who));
        model.addAttribute("shown", asked.shown(LocalDate.now(clock)));
        model.addAttribute("figures", Movements.Figure.values());
        model.addAttribute("kinds", PeriodKind.recurring());
        filters.addTo(model, Movements.narrowing(filter));
        return "analysis/movement";
    }

    @GetMapping("/lateness")
    String lateness(
            @ModelAttribute("asked") Comparison asked,
            @ModelAttribute("query") FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = query.toFilter();
        var rows = comparisons.lateness(asked, filter, who);
        model.addAttribute("all", rows.isEmpty() ? null : rows.get(0));
        model.addAttribute("rows", rows.isEmpty() ? List.of() : rows.subList(1, rows.size()));
        model.addAttribute("stages", LateStage.values());
        filters.addTo(model, filter);
        return "analysis/lateness";
    }

    @GetMapping("/places")
    String places(
            @RequestParam(defaultValue = "FOUND") Measure by,
            @ModelAttribute("query") FindingQuery query,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = query.toFilter();
        var heats = places.read(filter, by, PLACES, who);
        model.addAllAttributes(background.shown());
        model.addAttribute("heats", heats);
        model.addAttribute("most", PLACES);
        model.addAttribute("by", by);
        model.addAttribute("points", json.writeValueAsString(HeatPoints.of(heats, by)));
        model.addAttribute("measures", HeatPoints.MEASURES);
        model.addAttribute("kinds", PlaceKind.values());
        model.addAttribute("statuses", PlaceStatus.values());
        filters.addTo(model, filter);
        return "analysis/places";
    }
}
