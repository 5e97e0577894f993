package org.duban.command.analysis.web;

import org.duban.command.analysis.PivotTable;
import org.duban.command.analysis.PivotTable.Head;
import org.jspecify.annotations.Nullable;

/**
 * How a pivot is drawn: a bar for each row, cut into its columns where these are few and add up; a line for what runs through time.
 *
 * @param kind as {@code charts.js} knows it
 */
record PivotChart(String kind, PivotTable table) {

    /** As many colours as are told apart. */
    private static final int COLOURS = 8;

    /** None for two dimensions within each other, and where there is nothing. */
    static @Nullable PivotChart of(PivotTable table) {
        var query = table.query();
        if (table.isEmpty() || query.second() != null) {
            return null;
        }
        if (isStack(table)) {
            return new PivotChart("stack", table);
        }
        return new PivotChart(query.first().period().isPresent() && table.rows().size() > 1 ? "curve" : "bar", table);
    }

    private static boolean isStack(PivotTable table) {
        return table.query().columns() != null
                && table.query().measure().isAdditive()
                && table.heads().size() <= COLOURS + 1;
    }

    /** The colour of a column; null for one that is not drawn. */
    public @Nullable Integer series(int column) {
        var head = table.heads().get(column);
        if (kind.equals("stack")) {
            return head.isTotal(table.query()) ? null : column + 1;
        }
        return isDrawn(head) ? 1 : null;
    }

    /** Whether a column is the sum of those that are stacked. */
    public boolean isSum(int column) {
        return kind.equals("stack") && table.heads().get(column).isTotal(table.query());
    }

    private boolean isDrawn(Head head) {
        return table.query().columns() == null
                ? head.measure() == table.query().measure()
                : head.isTotal(table.query());
    }
}
