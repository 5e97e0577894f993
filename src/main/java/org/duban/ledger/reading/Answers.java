package org.duban.ledger.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.duban.ledger.sheet.Column;

/** What counts of a row: what a person answered, else how it was read. */
public record Answers(RowReading reading, Map<String, String> settlement) {

    public static final String NONE = "NONE";
    public static final String NEW = "NEW";
    public static final String OPEN = "OPEN";
    public static final String CHANGE = "CHANGE";

    public String of(CellReading cell) {
        var answer = settlement.get(cell.key());
        return answer == null ? Objects.requireNonNullElse(cell.value(), NONE) : answer;
    }

    public Optional<String> of(Column column, Matter matter) {
        return reading.cell(column, matter).map(this::of).filter(value -> !value.equals(NONE) && !value.isEmpty());
    }

    public Optional<LocalDate> day(Column column) {
        return of(column, Matter.DATE).map(LocalDate::parse);
    }

    public Optional<UUID> id(Column column, Matter matter) {
        return of(column, matter).map(UUID::fromString);
    }

    /** All names in a cell, in their order. */
    public List<CellReading> cells(Column column, Matter matter) {
        return reading.cells().stream()
                .filter(cell -> cell.column() == column && cell.matter() == matter)
                .toList();
    }
}
