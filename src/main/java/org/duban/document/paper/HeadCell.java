package org.duban.document.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A cell in the head of a table.
 *
 * @param column the first that it stands above
 * @param columns how many it stands above
 * @param rows how many rows of the head it takes
 */
public record HeadCell(String text, int column, int columns, int rows) {

    /** One row, or two where columns have groups: the groups above their columns, and beside them what has no group. */
    static List<List<HeadCell>> rows(List<Table.Column> columns) {
        boolean grouped = columns.stream().anyMatch(column -> column.group() != null);
        List<HeadCell> upper = new ArrayList<>();
        List<HeadCell> lower = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            var column = columns.get(at);
            if (column.group() == null) {
                upper.add(new HeadCell(column.heading(), at, 1, grouped ? 2 : 1));
                continue;
            }
            if (at == 0 || !Objects.equals(columns.get(at - 1).group(), column.group())) {
                upper.add(new HeadCell(column.group(), at, neighbours(columns, at), 1));
            }
            lower.add(new HeadCell(column.heading(), at, 1, 1));
        }
        return grouped ? List.of(List.copyOf(upper), List.copyOf(lower)) : List.of(List.copyOf(upper));
    }

    private static int neighbours(List<Table.Column> columns, int from) {
        int end = from + 1;
        while (end < columns.size()
                && Objects.equals(columns.get(end).group(), columns.get(from).group())) {
            end++;
        }
        return end - from;
    }
}
