package org.duban.finding.web;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.Role;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.request.DeadlineHistories;
import org.duban.finding.FindingAction;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingHandOver;
import org.duban.finding.FindingId;
import org.duban.finding.Rounds;
import org.duban.finding.commitment.CommitmentReader;
import org.duban.finding.elsewhere.LookElsewhere;
import org.duban.finding.reply.ReplyReader;
import org.duban.platform.web.Choice;
import org.duban.standard.CheckItemId;
import org.duban.standard.CheckItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a finding, whether it is opened or comes back with a refusal. */
@Component
@RequiredArgsConstructor
class FindingPages {

    private final LogFormChoices choices;
    private final CheckItems items;
    private final FindingLines lines;
    private final Rounds rounds;
    private final DeadlineHistories histories;
    private final ReplyReader replies;
    private final PartPages parts;
    private final FindingHandOver handOver;
    private final ElsewhereLines elsewhere;
    private final PhotoDoubts doubts;
    private final ComebackLines comebacks;
    private final CommitmentReader commitments;
    private final Clock clock;

    void addTo(Model model, FindingDetails details, SignedIn reader) {
        var now = clock.instant();
        var deadline = details.deadline();
        model.addAttribute("finding", details);
        model.addAttribute("round", round(details.facts().inspectionId()));
        model.addAttribute("facts", details.facts());
        model.addAttribute("doubts", doubts.of(new FindingId(details.facts().id()), reader));
        parts.addTo(model, details, reader);
        comebacks.addTo(model, details, reader);
        model.addAttribute(
                "commitments", commitments.about(new FindingId(details.facts().id()), reader));
        addLetter(model, new FindingId(details.facts().id()), reader, now);
        var current = deadline == null ? null : new DeadlineId(deadline.id());
        model.addAttribute("history", histories.of(details.facts().id(), current, reader));
        if (deadline != null) {
            var status = deadline.status(now);
            model.addAttribute("light", status);
            model.addAttribute("lightText", lines.words(status, deadline.dueAt(), deadline.metAt(), now));
        }
        addUnitsBelow(model, details);
        if (reader.seesEverything()) {
            model.addAttribute(
                    "elsewhere", elsewhere.of(new FindingId(details.facts().id())));
            model.addAttribute(
                    "mayAskElsewhere",
                    reader.isAnyOf(Role.SUPERVISOR, Role.INSPECTOR) && LookElsewhere.isToBeTold(details.facts()));
        }
        model.addAttribute(
                "dueChoices", choices.dueChoices(policy(details.facts().checkItemId())));
    }

    private void addLetter(Model model, FindingId id, SignedIn reader, Instant now) {
        replies.of(id, reader).ifPresent(letter -> {
            var status = letter.status(now);
            model.addAttribute("letter", letter);
            model.addAttribute("letterLight", status);
            model.addAttribute("letterLightText", lines.words(status, letter.dueAt(), letter.repliedAt(), now));
            model.addAttribute("mayReply", replies.mayReply(letter, reader));
            var running = letter.isOpen() ? new DeadlineId(letter.deadlineId()) : null;
            model.addAttribute("letterHistory", histories.of(letter.id(), running, reader));
        });
    }

    private void addUnitsBelow(Model model, FindingDetails details) {
        var unit = details.facts().unitId();
        if (unit != null && details.may(FindingAction.HAND_OVER)) {
            model.addAttribute(
                    "unitsBelow",
                    handOver.unitsBelow(unit).stream()
                            .map(below -> Choice.of(below.id().toString(), below.name()))
                            .toList());
        }
    }

    private Rounds.@Nullable Round round(@Nullable UUID inspection) {
        return inspection == null ? null : rounds.find(inspection).orElse(null);
    }

    private @Nullable DeadlineTerm policy(@Nullable UUID item) {
        return item == null ? null : items.require(new CheckItemId(item)).term();
    }
}
