package org.duban.finding.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.request.DeadlineHistories;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingId;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingState;
import org.duban.finding.part.FindingPartId;
import org.duban.finding.part.PartFacts;
import org.duban.finding.part.PartReader;
import org.duban.finding.part.PartView;
import org.duban.platform.web.Choice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages about the parts of a finding. */
@Component
@RequiredArgsConstructor
class PartPages {

    private final PartReader parts;
    private final FindingReader findings;
    private final FindingLines lines;
    private final LogFormChoices choices;
    private final DeadlineHistories histories;
    private final Clock clock;

    /** What the page of the finding says of its parts. */
    void addTo(Model model, FindingDetails finding, SignedIn reader) {
        var views = parts.of(new FindingId(finding.facts().id()), reader);
        var open = views.stream()
                .filter(part -> part.facts().state().isOpen())
                .map(part -> part.facts().unitName())
                .toList();
        model.addAttribute("parts", views.stream().map(this::line).toList());
        model.addAttribute(
                "unitsOfParts",
                views.stream().map(PartView::facts).collect(Collectors.toMap(PartFacts::id, PartFacts::unitName)));
        model.addAttribute("mayShareParts", parts.mayShare(finding.facts(), reader));
        model.addAttribute("openParts", String.join("、", open));
        model.addAttribute(
                "allPartsIn",
                open.isEmpty()
                        && views.stream().anyMatch(part -> part.facts().doneAt() != null)
                        && finding.facts().state() == FindingState.SUBMITTED);
    }

    void addPart(Model model, FindingId id, FindingPartId part, SignedIn reader) {
        var details = parts.details(id, part, reader);
        var facts = details.view().facts();
        model.addAttribute("facts", findings.details(id, reader).facts());
        model.addAttribute("line", line(details.view()));
        model.addAttribute("part", details);
        model.addAttribute("history", histories.of(part.value(), new DeadlineId(facts.deadlineId()), reader));
        model.addAttribute("dueChoices", dueChoices());
    }

    void addForm(Model model, FindingId id, SignedIn reader) {
        model.addAttribute("facts", findings.details(id, reader).facts());
        model.addAttribute("dueChoices", dueChoices());
    }

    /** A part has no check item whose policy could say. */
    private List<Choice> dueChoices() {
        return choices.dueChoices(null).stream()
                .filter(choice -> !choice.value().equals(DueChoice.POLICY.name()))
                .toList();
    }

    private PartLine line(PartView part) {
        var now = clock.instant();
        var facts = part.facts();
        var light = facts.status(now);
        return new PartLine(part, light, lines.words(light, facts.dueAt(), facts.metAt(), now));
    }
}
