package org.duban.ledger.reading;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.duban.ledger.sheet.Column;

/** A row as it was read: each of its cells, and why it cannot be taken, if it cannot. */
@JsonIncludeProperties({"cells", "refusals"})
public record RowReading(List<CellReading> cells, List<CellRefusal> refusals) {

    public RowReading {
        cells = List.copyOf(cells);
        refusals = List.copyOf(refusals);
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** The keys of the doubtful cells. */
    public List<String> doubts() {
        return keys(CellReading::isDoubtful);
    }

    /** The keys of those that only a person can answer. */
    public List<String> questions() {
        return keys(CellReading::isQuestion);
    }

    public Optional<CellReading> cell(Column column, Matter matter) {
        return cells.stream()
                .filter(cell -> cell.column() == column && cell.matter() == matter)
                .findFirst();
    }

    private List<String> keys(Predicate<CellReading> wanted) {
        return cells.stream().filter(wanted).map(CellReading::key).distinct().toList();
    }
}
