package org.duban.command.analysis.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.command.analysis.ComparisonTables.Late;
import org.duban.command.analysis.ComparisonTables.Moved;
import org.duban.command.analysis.Movement;
import org.duban.command.analysis.PlaceHeat;
import org.duban.finding.LateStage;
import org.jspecify.annotations.Nullable;

/** The comparisons as programs take them. */
final class FlatComparisons {

    private static final List<String> FIGURES = List.of("carried_over", "found", "closed", "remaining");

    private static final List<String> PLACE = List.of(
            "place_key",
            "place",
            "kind",
            "unit",
            "latitude",
            "longitude",
            "found",
            "open",
            "late",
            "returned",
            "recurred");

    private FlatComparisons() {}

    static FlatTable periods(List<Moved> periods) {
        return FlatTable.of(
                Stream.concat(Stream.of("from", "to"), FIGURES.stream()).toList(),
                periods.stream()
                        .map(one -> {
                            var line = FlatTable.line();
                            line.put("from", one.movement().period().from().toString());
                            line.put("to", one.movement().period().to().toString());
                            return with(line, one.movement());
                        })
                        .toList());
    }

    static FlatTable units(List<Moved> units) {
        return FlatTable.of(
                Stream.concat(Stream.of("unit_key", "unit"), FIGURES.stream()).toList(),
                units.stream()
                        .map(one -> {
                            var line = FlatTable.line();
                            line.put("unit_key", one.key());
                            line.put("unit", one.unit());
                            return with(line, one.movement());
                        })
                        .toList());
    }

    private static Map<String, @Nullable Object> with(Map<String, @Nullable Object> line, Movement movement) {
        line.put("carried_over", movement.carried());
        line.put("found", movement.found());
        line.put("closed", movement.closed());
        line.put("remaining", movement.left());
        return line;
    }

    static FlatTable lateness(List<Late> rows) {
        var lines = rows.stream().map(FlatComparisons::lateness).toList();
        return lines.isEmpty()
                ? FlatTable.of(latenessColumns(), List.of())
                : new FlatTable(latenessColumns(), lines.subList(1, lines.size()), lines.get(0), 0);
    }

    private static List<String> latenessColumns() {
        return Stream.of(
                        Stream.of("unit_key", "unit", "late"),
                        Arrays.stream(LateStage.values()).map(stage -> name(stage) + "_days"),
                        Stream.of("extended_days"),
                        Arrays.stream(LateStage.values()).map(stage -> "mostly_" + name(stage)))
                .flatMap(names -> names)
                .toList();
    }

    private static Map<String, @Nullable Object> lateness(Late row) {
        var line = FlatTable.line();
        line.put("unit_key", row.lateness().unit());
        line.put("unit", row.unit());
        line.put("late", row.lateness().late());
        for (var spent : row.lateness().stages()) {
            line.put(name(spent.stage()) + "_days", rounded(spent.days()));
        }
        line.put("extended_days", rounded(row.lateness().extendedDays()));
        for (var spent : row.lateness().stages()) {
            line.put("mostly_" + name(spent.stage()), spent.mostOf());
        }
        return line;
    }

    static FlatTable places(List<PlaceHeat> heats) {
        return FlatTable.of(PLACE, heats.stream().map(FlatComparisons::place).toList());
    }

    private static Map<String, @Nullable Object> place(PlaceHeat heat) {
        var line = FlatTable.line();
        line.put("place_key", heat.id().toString());
        line.put("place", heat.name());
        line.put("kind", heat.kind().name());
        line.put("unit", heat.unitName());
        line.put("latitude", heat.latitude());
        line.put("longitude", heat.longitude());
        line.put("found", heat.figures().found());
        line.put("open", heat.figures().open());
        line.put("late", heat.figures().late());
        line.put("returned", heat.figures().returned());
        line.put("recurred", heat.figures().recurred());
        return line;
    }

    private static String name(LateStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    private static double rounded(double days) {
        return Math.round(days * 100) / 100.0;
    }
}
