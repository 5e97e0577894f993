package org.duban.command.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The one statement behind a pivot. It goes through the findings once and counts those of which the same is said, of units that of
 * the row in which they stand; only what comes of that, some thousand rows, is put into words and summed up. Medians are reckoned
 * from how many findings took how many days, so that those of totals are medians too.
 *
 * <p>A unit above the wanted level has a row of its own for what is its own and of nobody below; its key begins with {@code own:}.
 *
 * <p>{@code :level}, {@code :zone}, {@code :now}, {@code :lateIn}; {@code :lines} and {@code :columns} are how many are wanted.
 */
final class PivotSql {

    private static final String WAITING = """
            waiting as (
                select f.finding_id, d.met_at is null and d.held_at is null and d.cancelled_at is null as late
                from %s %s and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') and d.due_at <= :now
            )
            """;

    private static final String ANSWERED_LATE = """
            answered_late as (
                select distinct m.subject_id from deadline m
                where m.met_at >= m.due_at and m.excused_at is null and m.cancelled_at is null
                  and m.subject_kind = 'FINDING' and (cardinality(:lateIn) = 0 or m.campaign_id = any(:lateIn))
            )
            """;

    private static final String DAYS =
            ", (f.closed_at at time zone :zone)::date - (f.found_at at time zone :zone)::date as days";

    private static final String MEDIANS = """
            figure as materialized (
                select all_firsts, all_seconds, all_cols, first, second, col, %s,
                       (min(days) filter (where up_to >= (of_all + 1) / 2) + min(days) filter (where up_to >= of_all / 2 + 1)) / 2.0
                           as median_days
                from (select c.*, sum(closed) over (w order by days)::bigint as up_to, sum(closed) over w::bigint as of_all
                      from cube c
                      window w as (partition by all_firsts, all_seconds, all_cols, first, second, col)) counted
                group by all_firsts, all_seconds, all_cols, first, second, col
            )
            """;

    private final PivotQuery query;
    private final String where;
    private final String tables;
    private final PivotFigures figures;
    private final PivotKeys keys;
    private final List<String> names;

    /**
     * Of findings that count.
     *
     * @param where begins with that word
     */
    PivotSql(PivotQuery query, String tables, String where) {
        this.query = query;
        this.tables = tables;
        this.where = where;
        this.figures = new PivotFigures(query.measures());
        this.names = Stream.of(
                        "first", query.second() == null ? null : "second", query.columns() == null ? null : "col")
                .filter(Objects::nonNull)
                .toList();
        this.keys = new PivotKeys(
                Stream.of(query.first(), query.second(), query.columns())
                        .filter(Objects::nonNull)
                        .toList(),
                names);
    }

    String text() {
        return "with recursive "
                + Stream.of(
                                PivotKeys.STAND,
                                PivotKeys.ITEM,
                                String.join(", ", keys.periods()),
                                figures.askForWaiting() ? WAITING.formatted(tables, where) : "",
                                figures.askForAnsweredLate() ? ANSWERED_LATE : "",
                                said(),
                                keyed(),
                                cube(),
                                figures.askForMedians()
                                        ? MEDIANS.formatted(figures.sums())
                                        : "figure as materialized (select * from cube)",
                                ranks())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + """
                 select g.all_lines, g.all_columns, f.first, f.second, f.col, %s
                from figure f
                left join line l on %s
                left join col k on %s
                cross join (select (select count(*) from line) as all_lines, (select count(*) from col) as all_columns) g
                where (%s or l.no <= :lines) and (f.all_cols or k.no <= :columns)
                """.formatted(
                        figures.shown(),
                        query.second() == null ? "l.first = f.first" : "l.first = f.first and l.second = f.second",
                        query.columns() == null ? "false" : "k.col = f.col",
                        query.second() == null ? "f.all_firsts" : "f.all_seconds");
    }

    /**
     * What is said of each finding. The offset of nought keeps this apart from the counting: where the database sees how a period comes
     * about, it expects as many of them as there are moments, and sorts all findings instead of counting them as they come.
     */
    private String said() {
        return "said as (select %s%s, %s from %s%s%s%s %s offset 0)"
                .formatted(
                        keys.said(),
                        figures.askForMedians() ? DAYS : "",
                        figures.said(),
                        tables,
                        keys.joins(),
                        figures.askForWaiting() ? " left join waiting w on w.finding_id = f.finding_id" : "",
                        figures.askForAnsweredLate() ? " left join answered_late a on a.subject_id = f.finding_id" : "",
                        where);
    }

    /** The findings of which the same is said: far fewer. */
    private String keyed() {
        return "keyed as (select %s%s, %s from said group by %s%2$s)"
                .formatted(keys.keys(), figures.askForMedians() ? ", days" : "", figures.counts(), keys.names());
    }

    /** Every combination that is shown; what is summed up in one has no key there. */
    private String cube() {
        return "cube as (select %s, %s, %s%s, %s from keyed group by grouping sets (%s))"
                .formatted(
                        key("first"),
                        key("second"),
                        key("col"),
                        figures.askForMedians() ? ", days" : "",
                        figures.sums(),
                        sets());
    }

    private String key(String key) {
        return names.contains(key)
                ? "%1$s, grouping(%1$s) = 1 as all_%1$ss".formatted(key)
                : "cast(null as text) as %1$s, true as all_%1$ss".formatted(key);
    }

    private String sets() {
        var rows = query.second() == null
                ? List.of(List.<String>of(), List.of("first"))
                : List.of(List.<String>of(), List.of("first"), List.of("first", "second"));
        var days = figures.askForMedians() ? List.of("days") : List.<String>of();
        return rows.stream()
                .flatMap(row -> query.columns() == null ? Stream.of(row) : Stream.of(row, and(row, List.of("col"))))
                .map(set -> "(" + String.join(", ", and(set, days)) + ")")
                .collect(Collectors.joining(", "));
    }

    private static List<String> and(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private String ranks() {
        var innermost = query.second() == null ? "not all_firsts" : "not all_seconds";
        return "line as (select first, second, row_number() over (order by " + order(query.first(), "first")
                + ", second) as no from figure where all_cols and " + innermost + "),"
                + " col as (select col, row_number() over (order by " + order(query.columns(), "col")
                + ") as no from figure where all_firsts and not all_cols)";
    }

    /** Of periods the latest are kept, of all else those with most of what is asked for. */
    private String order(@Nullable Dimension dimension, String key) {
        return dimension != null && dimension.period().isPresent()
                ? key + " desc"
                : query.ranking().name().toLowerCase(Locale.ROOT) + " desc, found desc, " + key;
    }
}
