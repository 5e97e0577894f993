package org.duban.finding.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.finding.FindingFilter;
import org.duban.finding.FindingId;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRegister;
import org.duban.finding.FindingRow;
import org.duban.finding.FindingState;
import org.duban.finding.Source;
import org.duban.platform.web.Choice;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of findings and the page of one. */
@Controller
@RequestMapping("/findings")
@RequiredArgsConstructor
class FindingController {

    /** Beyond this the register says “more than”, so that counting never makes a page slow. */
    private static final int COUNTED = 1_000;

    private final FindingRegister register;
    private final FindingReader reader;
    private final FindingPages pages;
    private final FindingLines lines;
    private final LogFormChoices choices;
    private final FilterChoices filters;
    private final TraitChips chips;
    private final MessageSource messages;

    @GetMapping
    String list(
            @ModelAttribute("query") FindingQuery query,
            @RequestParam(defaultValue = "found") String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var filter = query.toFilter();
        var page = register.page(filter, order(sort), Slice.USUAL, cursor, COUNTED, who);
        model.addAttribute("lines", lines.of(page.slice().items()));
        model.addAttribute("next", page.slice().next());
        model.addAttribute("narrowed", filter.isNarrowed());
        model.addAttribute("total", page.total());
        model.addAttribute("counted", COUNTED);
        model.addAttribute("sort", sort);
        addBulk(page.slice().items(), who, model);
        addFilterChoices(model, filter);
        model.addAttribute("chips", chips.of(filter));
        return "finding/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who, Model model) {
        var details = reader.details(id, who);
        pages.addTo(model, details, who);
        model.addAttribute(
                "form",
                ActionForm.of(
                        details.facts().version(),
                        details.facts().unitId(),
                        details.facts().unitName()));
        return "finding/show";
    }

    /** Drafts wait for somebody to hand them out: they can be ticked. */
    private void addBulk(List<FindingRow> rows, SignedIn who, Model model) {
        var tickable = who.is(Role.SUPERVISOR) && rows.stream().anyMatch(row -> row.state() == FindingState.DRAFT);
        model.addAttribute("tickable", tickable);
        if (who.is(Role.SUPERVISOR)) {
            model.addAttribute("dueChoices", choices.dueChoices(null));
        }
    }

    private static FindingOrder order(String sort) {
        return switch (sort) {
            case "due" -> FindingOrder.DUE;
            case "points" -> FindingOrder.POINTS;
            default -> FindingOrder.FOUND;
        };
    }

    private void addFilterChoices(Model model, FindingFilter filter) {
        var chosen = filter.states();
        model.addAttribute("campaigns", filters.campaigns());
        model.addAttribute("workstreams", filters.workstreams(filter.workstream()));
        model.addAttribute("units", filters.units(filter.units()));
        model.addAttribute("states", states(chosen));
        model.addAttribute(
                "chosenStates", chosen.isEmpty() ? null : List.of(chosen.size() > 1 ? joined(chosen) : chosen.get(0)));
        model.addAttribute("sources", Choice.named("finding.source.", Source.values(), messages));
    }

    /** With one more for several that are asked for together, as figures do: a list offers one choice. */
    private List<Choice> states(List<FindingState> chosen) {
        var single = Choice.named("platform.state.", FindingState.values(), messages);
        if (chosen.size() < 2) {
            return single;
        }
        var label = Choice.named("platform.state.", chosen.toArray(FindingState[]::new), messages).stream()
                .map(Choice::label)
                .collect(Collectors.joining(
                        messages.getMessage("finding.trait.comma", null, LocaleContextHolder.getLocale())));
        return Stream.concat(Stream.of(Choice.of(joined(chosen), label)), single.stream())
                .toList();
    }

    private static String joined(List<FindingState> states) {
        return states.stream().map(Enum::name).collect(Collectors.joining(","));
    }
}
