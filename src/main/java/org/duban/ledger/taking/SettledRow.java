package org.duban.ledger.taking;

import java.util.Map;
import java.util.Optional;
import org.duban.ledger.reading.Answers;
import org.duban.ledger.sheet.Column;
import org.jspecify.annotations.Nullable;

/** A row about which nothing is doubtful any more. */
public record SettledRow(
        int number, Map<Column, String> cells, Map<String, String> others, Answers answers, String fingerprint) {

    String text(Column column) {
        return cells.getOrDefault(column, "");
    }

    @Nullable
    String textOrNull(Column column) {
        return Optional.ofNullable(cells.get(column))
                .filter(text -> !text.isBlank())
                .orElse(null);
    }
}
