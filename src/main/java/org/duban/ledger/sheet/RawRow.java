package org.duban.ledger.sheet;

import java.util.List;

/** A row before its columns are understood. */
record RawRow(int number, List<SheetCell> cells) {

    SheetCell cell(int index) {
        return index < cells.size() ? cells.get(index) : SheetCell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(SheetCell::isBlank);
    }
}
