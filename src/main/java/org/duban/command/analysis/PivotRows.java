package org.duban.command.analysis;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.command.analysis.Pivot.Line;
import org.duban.finding.FindingState;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** Puts the rows of the statement into the order in which they are read. */
@RequiredArgsConstructor
final class PivotRows {

    private final PivotQuery query;
    private final List<PivotRow> rows;

    Pivot toPivot() {
        var lines = lines();
        var columns = rows.stream()
                .filter(row -> row.first() == null && row.column() != null)
                .sorted(order(query.columns(), PivotRow::column))
                .toList();
        return new Pivot(
                lines,
                columns.stream()
                        .map(row -> Objects.requireNonNull(row.column()))
                        .toList(),
                columns.stream().collect(toMap(row -> Objects.requireNonNull(row.column()), PivotRow::figures)),
                rows.stream()
                        .filter(row -> row.first() == null && row.column() == null)
                        .findFirst()
                        .map(PivotRow::figures)
                        .orElse(Figures.NONE),
                leftOut(
                        PivotRow::allLines,
                        lines.stream().filter(this::isInnermost).count()),
                leftOut(PivotRow::allColumns, columns.size()));
    }

    private int leftOut(Function<PivotRow, Integer> all, long shown) {
        return rows.isEmpty() ? 0 : (int) (all.apply(rows.get(0)) - shown);
    }

    private boolean isInnermost(Line line) {
        return query.second() == null || line.second() != null;
    }

    private List<Line> lines() {
        var cells = new HashMap<List<String>, Map<String, Figures>>();
        rows.stream()
                .filter(row -> row.first() != null && row.column() != null)
                .forEach(row -> cells.computeIfAbsent(key(row), any -> new HashMap<>())
                        .put(Objects.requireNonNull(row.column()), row.figures()));
        var sums = rows.stream()
                .filter(row -> row.first() != null && row.column() == null)
                .toList();
        return sums.stream()
                .filter(row -> row.second() == null)
                .sorted(order(query.first(), PivotRow::first))
                .flatMap(row -> query.second() == null ? Stream.of(row) : withParts(row, sums))
                .map(row -> new Line(
                        Objects.requireNonNull(row.first()),
                        row.second(),
                        cells.getOrDefault(key(row), Map.of()),
                        row.figures()))
                .toList();
    }

    /** A value of the first dimension with those of the second within it; without any that are wanted, nothing. */
    private Stream<PivotRow> withParts(PivotRow sum, List<PivotRow> all) {
        var parts = all.stream()
                .filter(row -> row.second() != null && Objects.equals(row.first(), sum.first()))
                .sorted(order(query.second(), PivotRow::second))
                .toList();
        return parts.isEmpty() ? Stream.of() : Stream.concat(Stream.of(sum), parts.stream());
    }

    private static List<String> key(PivotRow row) {
        return List.of(Objects.requireNonNull(row.first()), row.second() == null ? "\0" : row.second());
    }

    /** What has an order of its own in that, all else by how much there is of what is asked for; what nothing is said of comes last. */
    private Comparator<PivotRow> order(@Nullable Dimension dimension, Function<PivotRow, @Nullable String> key) {
        Function<PivotRow, String> text = row -> Objects.requireNonNullElse(key.apply(row), Pivot.NONE);
        Comparator<PivotRow> last = comparing(row -> text.apply(row).isEmpty());
        if (dimension == Dimension.SEVERITY) {
            return last.thenComparing(comparingInt((PivotRow row) -> place(Severity.values(), text.apply(row)))
                    .reversed());
        }
        if (dimension == Dimension.STATE) {
            return last.thenComparingInt(row -> place(FindingState.values(), text.apply(row)));
        }
        if (dimension != null && dimension.isOrdered()) {
            return last.thenComparing(text);
        }
        return last.thenComparing(comparing(this::ranking).reversed())
                .thenComparing(
                        comparing((PivotRow row) -> row.figures().found()).reversed())
                .thenComparing(text);
    }

    private BigDecimal ranking(PivotRow row) {
        return Objects.requireNonNull(row.figures().value(query.ranking()));
    }

    private static int place(Enum<?>[] values, String name) {
        return Stream.of(values).map(Enum::name).toList().indexOf(name);
    }
}
