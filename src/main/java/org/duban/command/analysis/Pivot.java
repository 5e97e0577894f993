package org.duban.command.analysis;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Findings counted by rows and columns. Rows and columns of which there are too many are left out; the totals are of all.
 *
 * @param lines in the order in which they are shown; of two dimensions each value of the first with those of the second after it
 * @param columns the keys of the columns in their order; empty without columns
 * @param bottom all lines together, by column
 */
public record Pivot(
        List<Line> lines,
        List<String> columns,
        Map<String, Figures> bottom,
        Figures total,
        int linesLeftOut,
        int columnsLeftOut) {

    /** The key of what nothing is said of. */
    public static final String NONE = "";

    /**
     * A row.
     *
     * @param second the key of the second dimension; null for a row that sums them up, or where there is only one
     * @param cells by column
     */
    public record Line(String first, @Nullable String second, Map<String, Figures> cells, Figures total) {

        public Figures in(String column) {
            return cells.getOrDefault(column, Figures.NONE);
        }
    }

    public Figures below(String column) {
        return bottom.getOrDefault(column, Figures.NONE);
    }
}
