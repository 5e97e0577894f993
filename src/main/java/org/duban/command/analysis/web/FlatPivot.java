package org.duban.command.analysis.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.duban.command.analysis.Dimension;
import org.duban.command.analysis.Measure;
import org.duban.command.analysis.PivotTable;
import org.jspecify.annotations.Nullable;

/** A pivot as programs take it: a line for each cell, or with all figures where there are no columns. */
final class FlatPivot {

    static final String DESCRIPTION =
            "rows (one or two) and columns: unit, league, section, item, week, ten-days, month, quarter, source,"
                    + " severity, state, place, campaign, lateness. measure: found, open, late, held, closed, in-time, in-time-rate,"
                    + " median-days, returned, recurred, points. Without columns each line has all measures. A unit stands for all below it,"
                    + " down to the level (0 is that of districts); what is its own alone has a key that begins with own:. Keys are empty"
                    + " where nothing is said.";

    private FlatPivot() {}

    static FlatTable of(PivotTable table) {
        var columns = new ArrayList<String>();
        table.query().rows().forEach(row -> addNames(columns, row));
        if (table.query().columns() != null) {
            addNames(columns, table.query().columns());
            columns.add(name(table.query().measure()));
        } else {
            table.heads().forEach(head -> columns.add(name(head.measure())));
        }
        var lines = new ArrayList<Map<String, @Nullable Object>>();
        var first = "";
        for (var row : table.rows()) {
            if (row.second() == null) {
                first = row.text();
            }
            if (row.second() != null || table.query().second() == null) {
                addLines(lines, table, row, first);
            }
        }
        var total = new LinkedHashMap<String, @Nullable Object>();
        addFigures(total, table, table.bottom(), true);
        return new FlatTable(columns, lines, total, table.linesLeftOut());
    }

    private static void addLines(
            List<Map<String, @Nullable Object>> lines, PivotTable table, PivotTable.Row row, String first) {
        var query = table.query();
        var names = FlatTable.line();
        put(names, query.first(), row.first(), first);
        if (query.second() != null) {
            put(names, query.second(), row.second(), row.text());
        }
        if (query.columns() == null) {
            addFigures(names, table, row, false);
            lines.add(names);
            return;
        }
        for (var at = 0; at < table.heads().size(); at++) {
            var head = table.heads().get(at);
            if (head.key() != null && row.cells().get(at).counts() > 0) {
                var line = FlatTable.line();
                line.putAll(names);
                put(line, query.columns(), head.key(), head.text());
                line.put(name(head.measure()), row.cells().get(at).value());
                lines.add(line);
            }
        }
    }

    /** All of them, or of a table with columns the last, which is of all. */
    private static void addFigures(
            Map<String, @Nullable Object> line, PivotTable table, PivotTable.Row row, boolean sum) {
        for (var at = 0; at < table.heads().size(); at++) {
            if (!sum || table.heads().get(at).key() == null) {
                line.put(
                        name(table.heads().get(at).measure()),
                        row.cells().get(at).value());
            }
        }
    }

    private static void addNames(List<String> columns, Dimension dimension) {
        columns.add(name(dimension) + "_key");
        columns.add(name(dimension));
    }

    private static void put(
            Map<String, @Nullable Object> line, Dimension dimension, @Nullable String key, String text) {
        line.put(name(dimension) + "_key", Objects.requireNonNullElse(key, ""));
        line.put(name(dimension), text);
    }

    private static String name(Dimension dimension) {
        return dimension.name().toLowerCase(Locale.ROOT);
    }

    private static String name(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT);
    }
}
