package org.duban.ledger.sheet;

import java.util.Map;

/**
 * One row of a ledger, by the meaning of its columns.
 *
 * @param number the row number that the user sees in the spreadsheet
 * @param cells the cells that are not blank
 * @param others the cells of columns that nobody knows, by their heading, blank ones left out
 */
public record SheetRow(int number, Map<Column, SheetCell> cells, Map<String, String> others) {

    public SheetCell cell(Column column) {
        return cells.getOrDefault(column, SheetCell.BLANK);
    }

    public String text(Column column) {
        return cell(column).text();
    }

    public boolean has(Column column) {
        return !cell(column).isBlank();
    }
}
