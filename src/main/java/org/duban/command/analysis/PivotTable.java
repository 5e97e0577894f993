package org.duban.command.analysis;

import java.math.BigDecimal;
import java.util.List;
import org.duban.finding.FindingFilter;
import org.jspecify.annotations.Nullable;

/**
 * A pivot with its words, as a page, a workbook and scripts show it.
 *
 * @param heads of the columns behind the names of the rows
 * @param bottom all rows together
 */
public record PivotTable(
        PivotQuery query, List<Head> heads, List<Row> rows, Row bottom, int linesLeftOut, int columnsLeftOut) {

    /**
     * The head of a column.
     *
     * @param key of the column; null for a total, and where the columns are measures
     * @param measure what stands below it
     */
    public record Head(@Nullable String key, String text, String brief, Measure measure) {

        /** Whether it stands for all columns together. */
        public boolean isTotal(PivotQuery query) {
            return key == null && query.columns() != null;
        }
    }

    /**
     * A row, or a sum of rows.
     *
     * @param first null for all together
     * @param second null for the first dimension, or all of it together
     * @param opens what it opens when asked for its parts; null where it has none
     */
    public record Row(
            @Nullable String first,
            @Nullable String second,
            String text,
            String brief,
            @Nullable PivotQuery opens,
            List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param value null where there is none
     * @param counts how many findings are behind it
     * @param behind what the register is narrowed to to show them
     */
    public record Cell(@Nullable BigDecimal value, Measure measure, long counts, FindingFilter behind) {

        public boolean leadsOn() {
            return counts > 0;
        }

        public boolean isZero() {
            return value == null || value.signum() == 0;
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
