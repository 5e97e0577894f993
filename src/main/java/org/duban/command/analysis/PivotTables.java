package org.duban.command.analysis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.command.analysis.KeyNames.Name;
import org.duban.command.analysis.PivotTable.Cell;
import org.duban.command.analysis.PivotTable.Head;
import org.duban.command.analysis.PivotTable.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Puts pivots into words, in the language of the request, and lays a way from each figure to what it counts. */
@Service
@RequiredArgsConstructor
public class PivotTables {

    private final PivotReader reader;
    private final KeyNames names;
    private final MessageSource messages;

    public PivotTable of(PivotQuery query, PivotReader.Size size, SignedIn who) {
        var pivot = reader.read(query, size, who);
        var heads = heads(query, pivot);
        var firsts = names.of(
                query.first(), pivot.lines().stream().map(Pivot.Line::first).collect(Collectors.toSet()));
        var seconds = query.second() == null
                ? Map.<String, Name>of()
                : names.of(
                        query.second(),
                        pivot.lines().stream()
                                .map(Pivot.Line::second)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        return new PivotTable(
                query,
                heads,
                pivot.lines().stream()
                        .map(line -> row(query, line, heads, firsts, seconds))
                        .toList(),
                new Row(
                        null,
                        null,
                        message("analysis.total"),
                        message("analysis.total"),
                        null,
                        cells(query, heads, new Pivot.Line("", null, pivot.bottom(), pivot.total()), Map.of())),
                pivot.linesLeftOut(),
                pivot.columnsLeftOut());
    }

    private List<Head> heads(PivotQuery query, Pivot pivot) {
        if (query.columns() == null) {
            return Arrays.stream(Measure.values()).map(this::head).toList();
        }
        var columns = names.of(query.columns(), pivot.columns());
        var total = message("analysis.total");
        return Stream.concat(
                        pivot.columns().stream().map(key -> head(key, columns.get(key), query.measure())),
                        Stream.of(new Head(null, total, total, query.measure())))
                .toList();
    }

    private static Head head(String key, @Nullable Name name, Measure measure) {
        return name == null ? new Head(key, key, key, measure) : new Head(key, name.text(), name.brief(), measure);
    }

    private Head head(Measure measure) {
        var text = message("analysis.measure." + measure);
        return new Head(null, text, text, measure);
    }

    private static Row row(
            PivotQuery query, Pivot.Line line, List<Head> heads, Map<String, Name> firsts, Map<String, Name> seconds) {
        var keys = new EnumMap<Dimension, String>(Dimension.class);
        keys.put(query.first(), line.first());
        var name = Objects.requireNonNull(firsts.getOrDefault(line.first(), new Name(line.first(), "", false)));
        if (query.second() != null && line.second() != null) {
            keys.put(query.second(), line.second());
            name = seconds.getOrDefault(line.second(), new Name(line.second(), "", false));
        }
        return new Row(
                line.first(),
                line.second(),
                name.text(),
                name.brief(),
                line.second() == null && name.parted() ? Drill.into(query, line.first()) : null,
                cells(query, heads, line, keys));
    }

    private static List<Cell> cells(PivotQuery query, List<Head> heads, Pivot.Line line, Map<Dimension, String> keys) {
        return heads.stream()
                .map(head -> {
                    var figures = head.key() == null ? line.total() : line.in(head.key());
                    var all = new EnumMap<Dimension, String>(Dimension.class);
                    all.putAll(keys);
                    if (query.columns() != null && head.key() != null) {
                        all.put(query.columns(), head.key());
                    }
                    return cell(query, head.measure(), figures, all);
                })
                .toList();
    }

    private static Cell cell(PivotQuery query, Measure measure, Figures figures, Map<Dimension, String> keys) {
        return new Cell(
                figures.value(measure), measure, figures.behind(measure), Drill.of(query.filter(), keys, measure));
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
