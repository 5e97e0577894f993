package org.duban.command.analysis.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Figures as programs take them: a line for each, every value under a name that stays.
 *
 * @param total of all lines, as figures are not always what their parts come to; null where there is none
 * @param leftOut how many lines there would be besides
 */
record FlatTable(
        List<String> columns,
        List<Map<String, @Nullable Object>> lines,
        @Nullable Map<String, @Nullable Object> total,
        int leftOut) {

    /** By it Excel knows that what follows is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet program would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    static FlatTable of(List<String> columns, List<Map<String, @Nullable Object>> lines) {
        return new FlatTable(columns, lines, null, 0);
    }

    /** The lines without the total, so that nobody adds it up with them. */
    byte[] toCsv() {
        var text = new StringWriter().append(BYTE_ORDER_MARK);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader(columns.toArray(String[]::new))
                .get();
        try (var printer = new CSVPrinter(text, format)) {
            for (var line : lines) {
                printer.printRecord(
                        columns.stream().map(column -> shown(line.get(column))).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value instanceof String text && FORMULA.matcher(text).find() ? "'" + text : value;
    }

    /** A line whose values stand in the order in which they are put. */
    static Map<String, @Nullable Object> line() {
        return new LinkedHashMap<>();
    }
}
