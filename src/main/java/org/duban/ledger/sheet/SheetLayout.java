package org.duban.ledger.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How rows become a sheet.
 *
 * @param title merged over the headings, as offices print it; none leaves the headings in the first row
 * @param <R> what a row is made from
 */
public record SheetLayout<R>(String sheetName, @Nullable String title, List<SheetColumn<R>> columns) {

    public SheetLayout {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("A sheet needs a column");
        }
    }

    int headerRow() {
        return title == null ? 0 : 1;
    }
}
