package org.duban.ledger.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignFacts;
import org.duban.campaign.Campaigns;
import org.duban.finding.Source;
import org.duban.ledger.LedgerImport;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.DueAnswer;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.web.RowView.Question.Form;
import org.duban.platform.web.Choice;
import org.duban.standard.Severity;
import org.duban.standard.StandardCatalogue;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be answered about a cell. */
@Component
@RequiredArgsConstructor
class QuestionChoices {

    private final Campaigns campaigns;
    private final StandardCatalogue standards;

    /** @param value the present answer, or what is proposed; empty if there is neither */
    RowView.Question question(
            LedgerImport ledger, CellReading cell, String value, RowView.Sign sign, int others, AnswerWords words) {
        var form = form(cell.matter());
        var choices = choices(ledger.kind(), cell, value, words);
        return new RowView.Question(
                cell.key(),
                form,
                ledger.headingOf(cell.column()),
                cell.text(),
                sign,
                cell.remarks().stream().map(words::of).toList(),
                value.isEmpty() ? null : proposal(choices, cell, value, words),
                choice(form, value),
                day(form, value),
                value.matches("[A-Z_]+ \\d+") ? value.substring(value.indexOf(' ') + 1) : null,
                form == Form.CORRECTION && !value.equals(Answers.NONE) ? value : null,
                choices,
                others);
    }

    /** In the words of the choice that it is, where it is one of them. */
    private static String proposal(List<Choice> choices, CellReading cell, String value, AnswerWords words) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElseGet(() -> words.of(cell.matter(), value, cell.text()));
    }

    private static Form form(Matter matter) {
        return switch (matter) {
            case DATE -> Form.DAY;
            case CLOSING -> Form.CLOSING;
            case DEADLINE -> Form.DEADLINE;
            case UNIT, ZONE, LEAD, PARENT -> Form.UNIT;
            case CORRECTION -> Form.CORRECTION;
            default -> Form.CHOICE;
        };
    }

    private static String choice(Form form, String value) {
        return switch (form) {
            case CLOSING -> value.isEmpty() || value.equals(Answers.OPEN) ? value : AnswerForm.BY_DAY;
            case DEADLINE -> value.split(" ", 2)[0];
            case CORRECTION -> value.isEmpty() || value.equals(Answers.NONE) ? value : AnswerForm.CORRECT;
            default -> value;
        };
    }

    private static @Nullable String day(Form form, String value) {
        if (form == Form.DEADLINE) {
            return value.startsWith(AnswerForm.BY_DAY + " ") ? value.substring(AnswerForm.BY_DAY.length() + 1) : null;
        }
        return value.isEmpty() || value.equals(Answers.OPEN) || form == Form.CORRECTION ? null : value;
    }

    private List<Choice> choices(LedgerKind kind, CellReading cell, String value, AnswerWords words) {
        return switch (cell.matter()) {
            case DATE, TEXT -> List.of();
            case CLOSING -> words("closing.", words, Answers.OPEN, AnswerForm.BY_DAY);
            case DEADLINE ->
                words(
                        "deadline.choice.",
                        words,
                        kind == LedgerKind.FINDINGS ? DueAnswer.POLICY : Answers.NONE,
                        DueAnswer.AT_ONCE,
                        AnswerForm.BY_DAY,
                        "DAYS",
                        "WORKING_DAYS",
                        "HOURS",
                        "WORKING_HOURS");
            case CORRECTION -> words("correction.choice.", words, AnswerForm.CORRECT, Answers.NONE);
            case CHANGE -> words("change.", words, Answers.CHANGE, Answers.NONE);
            case SOURCE -> named(Source.values(), "finding.source.", words);
            case SEVERITY -> named(Severity.values(), "platform.severity.", words);
            case LEVEL -> named(UnitLevel.values(), "unit.level.", words);
            case CAMPAIGN -> Choice.all(campaigns.running(), CampaignFacts::id, CampaignFacts::name);
            case STANDARD ->
                Stream.concat(
                                Stream.of(Choice.of(Answers.NONE, words.word("standard.NONE"))),
                                standards.list().stream()
                                        .filter(standard -> !standard.retired())
                                        .map(standard ->
                                                Choice.of(standard.id().toString(), standard.nameIn(words.locale()))))
                        .toList();
            case UNIT, PLACE, ITEM, LEAD, ZONE, PARENT -> likely(kind, cell, value, words);
        };
    }

    /** What the reader found likely, best first, and what can be done instead. */
    private static List<Choice> likely(LedgerKind kind, CellReading cell, String value, AnswerWords words) {
        var answers = new LinkedHashSet<String>();
        if (!value.isEmpty()) {
            answers.add(value);
        }
        answers.addAll(cell.options());
        if (cell.matter() == Matter.UNIT && !cell.text().isEmpty()) {
            answers.add(Answers.NEW);
        }
        if (List.of(Matter.UNIT, Matter.PLACE, Matter.ITEM, Matter.PARENT).contains(cell.matter())) {
            answers.add(Answers.NONE);
        }
        List<Choice> choices = new ArrayList<>();
        for (var answer : answers) {
            choices.add(Choice.of(answer, label(kind, cell, answer, words)));
        }
        return choices;
    }

    private static String label(LedgerKind kind, CellReading cell, String answer, AnswerWords words) {
        if (!answer.equals(Answers.NONE)) {
            return words.of(cell.matter(), answer, cell.text());
        }
        return switch (cell.matter()) {
            case UNIT -> words.word(cell.text().isEmpty() && kind == LedgerKind.FINDINGS ? "unit.draft" : "unit.NONE");
            case PLACE, ITEM -> words.word("asWritten");
            default -> words.of(cell.matter(), answer, cell.text());
        };
    }

    private static List<Choice> words(String prefix, AnswerWords words, String... answers) {
        return Arrays.stream(answers)
                .map(answer -> Choice.of(answer, words.word(prefix + answer)))
                .toList();
    }

    private static List<Choice> named(Enum<?>[] values, String prefix, AnswerWords words) {
        return Arrays.stream(values)
                .map(value -> Choice.of(value.name(), words.message(prefix + value.name())))
                .toList();
    }
}
