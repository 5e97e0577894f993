package org.duban.ledger.sheet;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The row of headings of a sheet, understood as one kind of ledger.
 *
 * @param lastRow the number of the row after which the data begins
 * @param columns where each known column stands
 * @param written the headings as the sheet has them, by column index
 * @param unknown the headings that nobody knows, by column index
 */
record Header(
        LedgerKind kind,
        int lastRow,
        Map<Column, Integer> columns,
        Map<Integer, String> written,
        Map<Integer, String> unknown) {

    /** Reads a row as headings; of two columns with the same meaning the left one is meant, the other kept as unknown. */
    static Header of(LedgerKind kind, int lastRow, List<String> texts) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        Map<Integer, String> written = new LinkedHashMap<>();
        Map<Integer, String> unknown = new LinkedHashMap<>();
        for (int index = 0; index < texts.size(); index++) {
            var text = texts.get(index);
            if (text.isEmpty()) {
                continue;
            }
            written.put(index, text);
            var heading = kind.recognise(text);
            if (heading == null || columns.putIfAbsent(heading.column(), index) != null) {
                unknown.put(index, text);
            }
        }
        return new Header(kind, lastRow, columns, written, unknown);
    }

    List<Heading> missing() {
        return kind.headings().stream()
                .filter(heading -> heading.required() && !columns.containsKey(heading.column()))
                .toList();
    }

    int known() {
        return columns.size();
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    /** Printed ledgers repeat their headings on every page. */
    boolean isRepeatedBy(RawRow row) {
        int same = 0;
        for (int index = 0; index < row.cells().size(); index++) {
            var text = row.cell(index).text();
            if (!text.isEmpty()) {
                if (!text.equals(written.get(index))) {
                    return false;
                }
                same++;
            }
        }
        return same > 0;
    }

    SheetRow read(RawRow row) {
        Map<Column, SheetCell> cells = new EnumMap<>(Column.class);
        columns.forEach((column, index) -> {
            var cell = row.cell(index);
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        });
        Map<String, String> others = new LinkedHashMap<>();
        unknown.forEach((index, heading) -> {
            var cell = row.cell(index);
            if (!cell.isBlank()) {
                others.merge(heading, cell.text(), (left, right) -> left + "\n" + right);
            }
        });
        return new SheetRow(row.number(), cells, others);
    }

    /** The headings of a row over those of the next: a group's name stands where its parts have none. */
    static List<String> joined(RawRow upper, RawRow lower) {
        List<String> texts = new ArrayList<>();
        for (int index = 0; index < Math.max(upper.cells().size(), lower.cells().size()); index++) {
            var below = lower.cell(index).text();
            texts.add(below.isEmpty() ? upper.cell(index).text() : below);
        }
        return texts;
    }
}
