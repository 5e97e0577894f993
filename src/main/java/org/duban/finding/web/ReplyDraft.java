package org.duban.finding.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.finding.FindingDetails;
import org.duban.finding.FindingId;
import org.duban.finding.FindingState;
import org.duban.finding.part.PartDone;
import org.duban.finding.part.PartReader;
import org.duban.platform.web.TimeFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes the reply to a letter from what is on record, a paragraph a line; people may change it before it goes out. */
@Component
@RequiredArgsConstructor
class ReplyDraft {

    private final PartReader parts;
    private final TimeFormats times;
    private final MessageSource messages;

    String of(FindingDetails finding) {
        var paragraphs = new ArrayList<String>();
        var facts = finding.facts();
        if (facts.unitName() != null && finding.deadline() != null) {
            paragraphs.add(words(
                    "assigned",
                    times.fullDay(finding.deadline().startedAt()),
                    facts.unitName(),
                    times.due(finding.deadline().dueAt())));
        }
        finding.rounds().stream()
                .sorted(Comparator.comparingInt(FindingDetails.Round::round))
                .forEach(round -> add(paragraphs, round));
        parts.done(new FindingId(facts.id())).forEach(part -> add(paragraphs, part));
        paragraphs.add(outcome(facts));
        return String.join("\n", paragraphs);
    }

    private void add(List<String> paragraphs, FindingDetails.Round round) {
        paragraphs.add(words("measure", times.fullDay(round.submittedAt()), sentence(round.measure()), effort(round)));
        if ("RETURN".equals(round.result()) && round.verifiedAt() != null) {
            paragraphs.add(words(
                    "returned",
                    times.fullDay(round.verifiedAt()),
                    sentence(Objects.requireNonNullElse(round.comment(), ""))));
        }
    }

    private void add(List<String> paragraphs, PartDone part) {
        paragraphs.add(words("part", times.fullDay(part.submittedAt()), part.unitName(), sentence(part.measure())));
    }

    private String outcome(FindingDetails.Facts facts) {
        if (facts.state() != FindingState.CLOSED || facts.closedAt() == null) {
            return words("open");
        }
        var day = times.fullDay(facts.closedAt());
        return facts.onTheSpot() ? words("on-the-spot", day) : words("closed", day);
    }

    private String effort(FindingDetails.Round round) {
        var parts = new ArrayList<String>();
        add(parts, "people", round.people());
        add(parts, "vehicles", round.vehicles());
        add(parts, "spots", round.spots());
        add(parts, "cubic-metres", round.cubicMetres());
        return parts.isEmpty() ? "" : words("effort", String.join(words("comma"), parts));
    }

    private void add(List<String> parts, String kind, @Nullable Number amount) {
        if (amount != null) {
            parts.add(words(kind, amount));
        }
    }

    /** Without the full stop that people end it with or not. */
    private static String sentence(String text) {
        return text.strip().replaceFirst("[。.；;]+$", "");
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("finding.reply.draft." + key, arguments, LocaleContextHolder.getLocale());
    }
}
