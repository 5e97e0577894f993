package org.duban.ledger.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.ledger.LedgerImport;
import org.duban.ledger.LedgerRow;
import org.duban.ledger.LedgerService;
import org.duban.ledger.Verdict;
import org.duban.ledger.reading.CellReading;
import org.duban.ledger.reading.Matter;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.LedgerKind;
import org.duban.ledger.words.Certainty;
import org.duban.platform.web.TimeFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Makes of rows what the preview shows of them: how each cell was read, next to what stands in it. */
@Component
@RequiredArgsConstructor
class RowViews {

    private final LedgerService ledgers;
    private final LedgerNames names;
    private final QuestionChoices choices;
    private final MessageSource messages;
    private final TimeFormats times;

    /** Of each row the columns that matter, and the questions that are open. */
    List<RowView> of(LedgerImport ledger, List<LedgerRow> rows) {
        var words = words(rows, LocaleContextHolder.getLocale());
        var alike = ledgers.doubts(
                ledger.id(),
                rows.stream()
                        .flatMap(row -> open(row).stream())
                        .map(CellReading::key)
                        .toList());
        return rows.stream()
                .map(row -> view(ledger, row, columns(ledger, row, words), open(row), alike, words))
                .toList();
    }

    /** The whole row, with everything in it that somebody may correct. */
    RowView whole(LedgerImport ledger, LedgerRow row) {
        var words = words(List.of(row), LocaleContextHolder.getLocale());
        var alike = ledgers.doubts(ledger.id(), row.doubts());
        var settleable = row.reading().cells().stream()
                .filter(cell -> cell.matter() != Matter.TEXT)
                .toList();
        return view(ledger, row, all(ledger, row, words), settleable, alike, words);
    }

    private AnswerWords words(List<LedgerRow> rows, Locale locale) {
        return new AnswerWords(names.in(rows), messages, times, locale);
    }

    private static List<CellReading> open(LedgerRow row) {
        return row.verdict() == Verdict.DOUBTFUL
                ? row.reading().cells().stream()
                        .filter(cell -> sign(row, cell) == RowView.Sign.DOUBTFUL)
                        .toList()
                : List.of();
    }

    private RowView view(
            LedgerImport ledger,
            LedgerRow row,
            List<RowView.Cell> cells,
            List<CellReading> asked,
            Map<String, Integer> alike,
            AnswerWords words) {
        return new RowView(
                row.number(),
                row.verdict(),
                cells,
                asked.stream()
                        .map(cell -> question(ledger, row, cell, alike.getOrDefault(cell.key(), 1) - 1, words))
                        .toList(),
                row.reading().refusals().stream()
                        .map(refusal ->
                                new RowView.Refusal(ledger.headingOf(refusal.column()), words.of(refusal.remark())))
                        .toList(),
                href(ledger.kind(), row));
    }

    private static @Nullable String href(LedgerKind kind, LedgerRow row) {
        if (row.subjectId() == null) {
            return null;
        }
        return switch (kind) {
            case UNITS -> "/units/" + row.subjectId() + "/edit";
            case ACCOUNTS -> "/accounts/" + row.subjectId() + "/edit";
            case CAMPAIGNS -> "/campaigns/" + row.subjectId();
            case TASKS -> "/tasks/" + row.subjectId();
            case FINDINGS -> "/findings/" + row.subjectId();
            case RESPONSIBILITIES -> "/campaigns/" + row.subjectId() + "/matrix";
            case INDICATORS -> "/indicators/" + row.subjectId();
        };
    }

    private static List<RowView.Cell> columns(LedgerImport ledger, LedgerRow row, AnswerWords words) {
        return PreviewColumns.of(ledger).stream()
                .map(column -> withoutClearDay(row, column, cell(ledger, row, column, words)))
                .toList();
    }

    /** A day that is certain needs no second spelling beside it. */
    private static RowView.Cell withoutClearDay(LedgerRow row, Column column, RowView.Cell cell) {
        var isDay = row.reading().cells().stream()
                .anyMatch(read -> read.column() == column
                        && List.of(Matter.DATE, Matter.CLOSING).contains(read.matter()));
        return isDay && cell.sign() == RowView.Sign.CERTAIN ? cell.withoutWritten() : cell;
    }

    /** All columns of the sheet, also those that nobody knows. */
    private static List<RowView.Cell> all(LedgerImport ledger, LedgerRow row, AnswerWords words) {
        Map<Column, RowView.Cell> known = new LinkedHashMap<>();
        row.cells().keySet().forEach(column -> known.put(column, cell(ledger, row, column, words)));
        row.reading().cells().forEach(cell -> known.computeIfAbsent(cell.column(), c -> cell(ledger, row, c, words)));
        List<RowView.Cell> cells = new ArrayList<>(known.values());
        row.others()
                .forEach((heading, text) ->
                        cells.add(new RowView.Cell(heading, false, text, null, RowView.Sign.CERTAIN, List.of())));
        return cells;
    }

    /** A finding's item is read from its clause or its category, whichever says it. */
    private static RowView.Cell cell(LedgerImport ledger, LedgerRow row, Column column, AnswerWords words) {
        var read = row.reading().cells().stream()
                .filter(cell -> cell.matter() != Matter.LEAD && isShownIn(column, cell))
                .toList();
        var written = row.text(column);
        var text = read.isEmpty()
                ? written
                : read.stream()
                        .map(cell -> said(row, cell, words))
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining("、"));
        var sign = row.reading().cells().stream()
                .filter(cell -> isShownIn(column, cell))
                .map(cell -> sign(row, cell))
                .max(RowViews::graver)
                .orElse(RowView.Sign.CERTAIN);
        return new RowView.Cell(
                ledger.headingOf(column),
                column == PreviewColumns.main(ledger.kind()),
                text,
                text.equals(written) || written.isEmpty() ? null : written,
                sign,
                sign == RowView.Sign.INFERRED ? remarks(read, words) : List.of());
    }

    private static boolean isShownIn(Column column, CellReading cell) {
        return cell.column() == column
                || (column == Column.CATEGORY && cell.column() == Column.CLAUSE && cell.matter() == Matter.ITEM);
    }

    private static int graver(RowView.Sign one, RowView.Sign other) {
        return Integer.compare(weight(one), weight(other));
    }

    private static int weight(RowView.Sign sign) {
        return switch (sign) {
            case CERTAIN -> 0;
            case INFERRED -> 1;
            case SETTLED -> 2;
            case DOUBTFUL -> 3;
        };
    }

    private static List<String> remarks(List<CellReading> cells, AnswerWords words) {
        return cells.stream()
                .flatMap(cell -> cell.remarks().stream())
                .map(words::of)
                .distinct()
                .toList();
    }

    private static String said(LedgerRow row, CellReading cell, AnswerWords words) {
        var answer = row.settlement().getOrDefault(cell.key(), Objects.requireNonNullElse(cell.value(), ""));
        return answer.isEmpty() ? cell.text() : words.of(cell.matter(), answer, cell.text());
    }

    private static RowView.Sign sign(LedgerRow row, CellReading cell) {
        if (row.settlement().containsKey(cell.key())) {
            return RowView.Sign.SETTLED;
        }
        if (cell.isDoubtful()) {
            return row.verdict() == Verdict.DOUBTFUL ? RowView.Sign.DOUBTFUL : RowView.Sign.INFERRED;
        }
        return cell.certainty() == Certainty.INFERRED ? RowView.Sign.INFERRED : RowView.Sign.CERTAIN;
    }

    private RowView.Question question(
            LedgerImport ledger, LedgerRow row, CellReading cell, int others, AnswerWords words) {
        var value = row.settlement().getOrDefault(cell.key(), Objects.requireNonNullElse(cell.value(), ""));
        return choices.question(ledger, cell, value, sign(row, cell), Math.max(others, 0), words);
    }
}
