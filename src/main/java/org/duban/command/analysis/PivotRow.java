package org.duban.command.analysis;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of the statement: some findings, and what all of them have in common.
 *
 * @param allLines how many lines there are, wanted or not
 * @param allColumns likewise
 * @param first null where all are summed up, as are the others
 */
record PivotRow(
        int allLines,
        int allColumns,
        @Nullable String first,
        @Nullable String second,
        @Nullable String column,
        Figures figures) {

    /** By position: a workbook has a hundred thousand of them. */
    static PivotRow of(ResultSet row, int number) throws SQLException {
        var median = row.getDouble(16);
        var hasMedian = !row.wasNull();
        return new PivotRow(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                new Figures(
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        Objects.requireNonNullElse(row.getBigDecimal(15), BigDecimal.ZERO),
                        hasMedian ? median : null));
    }
}
