package org.duban.ledger.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.duban.ledger.sheet.Column;
import org.duban.ledger.sheet.SheetRow;
import org.duban.ledger.words.Certainty;
import org.duban.ledger.words.Reading;
import org.duban.ledger.words.Remark;

/** Gathers the cells of one row while it is being read. */
final class Cells {

    private final SheetRow row;
    private final List<CellReading> cells = new ArrayList<>();
    private final List<CellRefusal> refusals = new ArrayList<>();

    Cells(SheetRow row) {
        this.row = row;
    }

    <T> void add(Column column, Matter matter, Reading<T> reading, Function<? super T, String> value) {
        add(CellReading.of(column, matter, row.text(column), reading.map(value)));
    }

    void add(CellReading cell) {
        cells.add(cell);
    }

    /** A text that is kept as it stands. */
    void addText(Column column) {
        if (row.has(column)) {
            add(column, Matter.TEXT, Reading.certain(row.text(column)), Function.identity());
        }
    }

    /** A text without which the row is nothing. */
    void requireText(Column column) {
        if (row.has(column)) {
            addText(column);
        } else {
            refuse(column, Remark.of("row.blank"));
        }
    }

    void refuse(Column column, Remark remark) {
        refusals.add(new CellRefusal(column, remark));
    }

    /** A contradiction leaves what is written as one of the possible answers, but proposes nothing. */
    static <T> Reading<T> withoutProposal(Reading<T> reading) {
        return new Reading<>(null, Certainty.DOUBTFUL, reading.remarks());
    }

    RowReading done() {
        return new RowReading(cells, refusals);
    }
}
