package org.duban.command.analysis.web;

import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.Dimension;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.PivotReader;
import org.duban.command.analysis.PivotTables;
import org.duban.command.analysis.Question;
import org.duban.command.analysis.SavedViewId;
import org.duban.command.analysis.SavedViews;
import org.duban.command.analysis.UnitLevels;
import org.duban.finding.web.FindingQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Findings counted by whatever is asked. */
@Controller
@RequestMapping("/analysis")
@RequiredArgsConstructor
class AnalysisController {

    private final PivotTables tables;
    private final UnitLevels levels;
    private final SavedViews views;
    private final AnalysisFilters filters;

    @GetMapping
    String pivot(
            @ModelAttribute("question") Question question,
            @ModelAttribute("query") FindingQuery query,
            @RequestParam(required = false) @Nullable SavedViewId view,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = query.toFilter();
        var level = levels.of(filter, who);
        var asked = question.about(filter, level);
        var table = tables.of(asked, PivotReader.Size.PAGE, who);
        model.addAttribute("asked", asked);
        model.addAttribute("table", table);
        model.addAttribute("chart", PivotChart.of(table));
        model.addAttribute("parameters", Question.parameters(asked, question.level()));
        model.addAttribute("leastLevel", level.least());
        model.addAttribute("dimensions", Dimension.values());
        model.addAttribute("measures", Measure.values());
        model.addAttribute("views", views.of(who));
        model.addAttribute("view", view == null ? null : views.require(view, who));
        filters.addTo(model, filter);
        return "analysis/pivot";
    }
}
