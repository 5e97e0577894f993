package org.duban.command.analysis.web;

import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.duban.finding.FindingFilter;
import org.duban.finding.Source;
import org.duban.finding.web.FilterChoices;
import org.duban.finding.web.FindingAddress;
import org.duban.finding.web.TraitChips;
import org.duban.platform.web.Choice;
import org.duban.standard.Severity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives the pages of the analysis what their filters offer to choose, and what is chosen. */
@Component
@RequiredArgsConstructor
class AnalysisFilters {

    /** What the pages offer to choose, and so do not show as a chip. */
    private static final Set<String> OFFERED = Set.of("severity", "archived");

    private final FilterChoices choices;
    private final TraitChips chips;
    private final MessageSource messages;

    void addTo(Model model, FindingFilter filter) {
        model.addAttribute("filter", filter);
        model.addAttribute("filterParameters", FindingAddress.parameters(filter));
        model.addAttribute(
                "chips",
                chips.of(filter).stream()
                        .filter(chip -> !OFFERED.contains(chip.name()))
                        .toList());
        model.addAttribute("campaigns", choices.campaigns());
        model.addAttribute("units", choices.units(filter.units()));
        model.addAttribute("sources", Choice.named("finding.source.", Source.values(), messages));
        model.addAttribute("severities", Choice.named("platform.severity.", Severity.values(), messages));
    }
}
