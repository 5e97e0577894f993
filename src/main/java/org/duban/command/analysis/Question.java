package org.duban.command.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.finding.FindingFilter;
import org.duban.finding.web.FindingAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a pivot is asked for, as it stands in an address: {@code rows=unit,item&columns=month&measure=late&level=2}, all of which may be
 * left out.
 *
 * @param rows one or two dimensions
 * @param level null for the level below what the reader looks at
 */
public record Question(
        @Nullable List<String> rows,
        @Nullable String columns,
        @Nullable String measure,
        @Nullable Integer level) {

    public PivotQuery about(FindingFilter filter, UnitLevels.Levels levels) {
        var wanted = rows == null
                ? List.<Dimension>of()
                : rows.stream()
                        .filter(row -> !row.isBlank())
                        .map(row -> dimension("rows", row))
                        .toList();
        return new PivotQuery(
                wanted.isEmpty() ? List.of(Dimension.UNIT) : wanted,
                columns == null || columns.isBlank() ? null : dimension("columns", columns),
                measure == null || measure.isBlank()
                        ? Measure.FOUND
                        : known("measure", measure, Measure.values(), Measure::inAddress),
                level == null ? levels.usual() : Math.max(level, levels.least()),
                filter);
    }

    /** What of a query has to stand in an address for it to be asked again; the level only where somebody chose it. */
    public static Map<String, String> parameters(PivotQuery query, @Nullable Integer level) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("rows", query.rows().stream().map(Dimension::inAddress).collect(Collectors.joining(",")));
        if (query.columns() != null) {
            parameters.put("columns", query.columns().inAddress());
        }
        parameters.put("measure", query.measure().inAddress());
        if (level != null) {
            parameters.put("level", level.toString());
        }
        parameters.putAll(FindingAddress.parameters(query.filter()));
        return parameters;
    }

    private static Dimension dimension(String field, String asked) {
        return known(field, asked, Dimension.values(), Dimension::inAddress);
    }

    private static <T> T known(String field, String asked, T[] all, Function<T, String> inAddress) {
        var name = asked.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return Arrays.stream(all)
                .filter(one -> inAddress.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new DimensionUnknown(
                        field, asked, Arrays.stream(all).map(inAddress).toList()));
    }
}
