package org.duban.document.paper;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table. Its head stands on every page that it runs over, and no row is cut.
 *
 * @param caption above it; also what its sheet in a workbook is called
 * @param rows each with as many cells as there are columns
 */
public record Table(@Nullable String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

    private static final int ROOMY = 8;
    private static final int BEARABLE = 12;

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " cells under " + columns.size() + " columns");
            }
        }
    }

    /**
     * A column.
     *
     * @param group neighbours of one group stand under a common heading
     * @param share of the table's width, in proportion to the other columns'
     */
    public record Column(@Nullable String group, String heading, double share, Align align) {

        public Column {
            if (!(share > 0)) {
                throw new IllegalArgumentException("A column as wide as " + share);
            }
        }

        public static Column of(String heading, double share) {
            return new Column(null, heading, share, Align.CENTRE);
        }

        public static Column left(String heading, double share) {
            return new Column(null, heading, share, Align.LEFT);
        }
    }

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    /**
     * What stands in a cell.
     *
     * @param number its value where a workbook is to reckon with it
     */
    public record Cell(String text, @Nullable BigDecimal number) {

        public static Cell of(String text) {
            return new Cell(text, null);
        }

        public static Cell of(long number) {
            return new Cell(Long.toString(number), BigDecimal.valueOf(number));
        }
    }

    /** The cells of its head, one list for each row of it. */
    public List<List<HeadCell>> head() {
        return HeadCell.rows(columns);
    }

    /** How wide each column is, in percent of the table. */
    public List<BigDecimal> percents() {
        double whole = columns.stream().mapToDouble(Column::share).sum();
        return columns.stream()
                .map(column -> BigDecimal.valueOf(100 * column.share() / whole).setScale(2, RoundingMode.HALF_UP))
                .toList();
    }

    /** Whether it has so many columns that its type has to be small. */
    public boolean dense() {
        return columns.size() > ROOMY;
    }

    /** Whether it has so many that even small type would make columns of two or three characters. */
    public boolean crowded() {
        return columns.size() > BEARABLE;
    }

    public boolean grouped() {
        return columns.stream().anyMatch(column -> column.group() != null);
    }
}
