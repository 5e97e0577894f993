package org.duban.command.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.shared.PeriodKind;
import org.jspecify.annotations.Nullable;

/**
 * The one statement behind a pivot. It goes through the findings once, by what their rows say themselves; only what comes of that, some
 * thousand rows, is rolled up the tree of units, put into sections and summed up. Medians are reckoned from how many findings took how
 * many days, so that those of totals are medians too.
 *
 * <p>A unit above the wanted level has a row of its own for what is its own and of nobody below; its key begins with {@code own:}.
 *
 * <p>{@code :level}, {@code :zone}, {@code :now}, {@code :lateIn}; {@code :lines} and {@code :columns} are how many are wanted.
 */
final class PivotSql {

    /** For each unit the key of the row in which it stands. */
    static final String STAND = """
            stand as (
                select u.unit_id, 0 as depth, case when :level > 0 then 'own:' else '' end || u.unit_id as key
                from unit u where u.parent_id is null
                union all
                select u.unit_id, s.depth + 1, case when s.depth < :level
                           then case when s.depth + 1 < :level then 'own:' else '' end || u.unit_id else s.key end
                from stand s join unit u on u.parent_id = s.unit_id
            )""";

    private static final String ITEM = """
            item as (
                select i.check_item_id, i.standard_id || ':' || i.section_code as section,
                       first_value(i.check_item_id) over (partition by i.standard_id, i.code order by i.revision desc) as key_id
                from check_item i
            )""";

    private static final String WAITING = """
            waiting as (
                select f.finding_id, d.met_at is null and d.held_at is null and d.cancelled_at is null as late
                from %s %s and f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED') and d.due_at <= :now
            )""";

    private static final String ANSWERED_LATE = """
            answered_late as (
                select distinct m.subject_id from deadline m
                where m.met_at >= m.due_at and m.excused_at is null and m.cancelled_at is null
                  and m.subject_kind = 'FINDING' and (cardinality(:lateIn) = 0 or m.campaign_id = any(:lateIn))
            )""";

    private static final String FIGURES = """
            count(*) as found,
            count(*) filter (where f.state in ('ASSIGNED', 'RECTIFYING', 'SUBMITTED', 'DISPUTED')) as open,
            count(*) filter (where f.state = 'ON_HOLD') as held, count(*) filter (where f.state = 'CLOSED') as closed,
            count(*) filter (where f.reworks > 0) as returned,
            count(*) filter (where f.recurrence_of is not null) as recurred, sum(f.points) as points,
            %s as late, %s as due, %s as in_time
            """;

    private static final String SUMS = """
            sum(found)::bigint as found, sum(open)::bigint as open, sum(late)::bigint as late, sum(held)::bigint as held,
            sum(closed)::bigint as closed, sum(due)::bigint as due, sum(in_time)::bigint as in_time,
            sum(returned)::bigint as returned, sum(recurred)::bigint as recurred, sum(points) as points
            """;

    private static final Set<Measure> OF_DEADLINES = Set.of(Measure.LATE, Measure.IN_TIME, Measure.IN_TIME_RATE);

    private final PivotQuery query;
    private final String where;
    private final String tables;
    private final List<String> keys = new ArrayList<>();
    private final List<Dimension> dimensions = new ArrayList<>();

    /** @param where of the findings that count, beginning with that word */
    PivotSql(PivotQuery query, String tables, String where) {
        this.query = query;
        this.tables = tables;
        this.where = where;
        add("first", query.first());
        add("second", query.second());
        add("col", query.columns());
    }

    private void add(String key, @Nullable Dimension dimension) {
        if (dimension != null) {
            keys.add(key);
            dimensions.add(dimension);
        }
    }

    String text() {
        return "with recursive "
                + Stream.of(STAND, ITEM, helpers(), raw(), cube(), figure(), ranks())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "))
                + """
                 select g.all_lines, g.all_columns, f.first, f.second, f.col, f.found, f.open, f.late, f.held, f.closed, f.due,
                       f.in_time, f.returned, f.recurred, f.points, f.median_days
                from figure f
                left join line l on %s
                left join col k on %s
                cross join (select (select count(*) from line) as all_lines, (select count(*) from col) as all_columns) g
                where (%s or l.no <= :lines) and (f.all_cols or k.no <= :columns)
                """.formatted(
                        query.second() == null ? "l.first = f.first" : "l.first = f.first and l.second = f.second",
                        query.columns() == null ? "false" : "k.col = f.col",
                        query.second() == null ? "f.all_firsts" : "f.all_seconds");
    }

    private boolean asksForDeadlines() {
        return query.measures().stream().anyMatch(OF_DEADLINES::contains);
    }

    private String helpers() {
        return asksForDeadlines() ? WAITING.formatted(tables, where) + ", " + ANSWERED_LATE : "";
    }

    private String raw() {
        var deadlines = asksForDeadlines();
        var raw = IntStream.range(0, keys.size())
                .mapToObj(at -> raw(dimensions.get(at)) + " as raw" + at)
                .collect(Collectors.joining(", "));
        return """
            raw as (
                select %s, %s as days, %s
                from %s %s %s %s group by %s)
            """.formatted(
                raw,
                query.measures().contains(Measure.MEDIAN_DAYS)
                        ? "(f.closed_at at time zone :zone)::date - (f.found_at at time zone :zone)::date"
                        : "cast(null as integer)",
                FIGURES.formatted(
                        deadlines ? "count(*) filter (where w.late)" : "0",
                        deadlines ? "count(*) filter (where f.state = 'CLOSED' or w.finding_id is not null)" : "0",
                        deadlines ? "count(*) filter (where f.state = 'CLOSED' and a.subject_id is null)" : "0"),
                tables,
                deadlines
                        ? " left join waiting w on w.finding_id = f.finding_id"
                                + " left join answered_late a on a.subject_id = f.finding_id"
                        : "",
                query.asksFor(Dimension.LATENESS)
                        ? " left join finding_lateness(:now, :lateIn) n on n.finding_id = f.finding_id"
                        : "",
                where,
                IntStream.rangeClosed(1, keys.size() + 1)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ")));
    }

    private static String raw(Dimension dimension) {
        return switch (dimension) {
            case UNIT, LEAGUE -> "f.unit_id";
            case SECTION, ITEM -> "f.check_item_id";
            case WEEK, TEN_DAYS, MONTH, QUARTER -> begin(dimension.period().orElseThrow(), "f.found_at");
            case SOURCE -> "f.source";
            case SEVERITY -> "f.severity";
            case STATE -> "f.state";
            case PLACE -> "f.place_id";
            case CAMPAIGN -> "f.campaign_id";
            case LATENESS -> "n.main";
        };
    }

    /** The first day of the period in which an instant lies. */
    static String begin(PeriodKind kind, String instant) {
        var local = instant + " at time zone :zone";
        return switch (kind) {
            case WEEK, MONTH, QUARTER -> "date_trunc('%s', %s)::date".formatted(kind, local);
            case TEN_DAYS ->
                "date_trunc('month', %1$s)::date + 10 * least(2, (extract(day from %1$s)::integer - 1) / 10)"
                        .formatted(local);
            case CUSTOM -> "(%s)::date".formatted(local);
        };
    }

    /** Every combination that is shown, by days; what comes of a set of keys is told from the others by what it sums up. */
    private String cube() {
        var joins = new StringBuilder();
        var mapped = new ArrayList<String>();
        for (var at = 0; at < keys.size(); at++) {
            mapped.add("coalesce(cast(" + map(dimensions.get(at), at, joins) + " as text), '') as " + keys.get(at));
        }
        return """
            cube as (
                select %s, %s, %s, days, %s
                from (select %s, raw.* from raw %s) keyed
                group by grouping sets (%s)
            )""".formatted(
                        key("first"),
                        key("second"),
                        key("col"),
                        SUMS,
                        String.join(", ", mapped),
                        joins,
                        String.join(", ", sets()));
    }

    private static String map(Dimension dimension, int at, StringBuilder joins) {
        switch (dimension) {
            case UNIT -> joins.append(" left join stand s%1$d on s%1$d.unit_id = raw.raw%1$d".formatted(at));
            case LEAGUE -> joins.append(" left join unit u%1$d on u%1$d.unit_id = raw.raw%1$d".formatted(at));
            case SECTION, ITEM ->
                joins.append(" left join item i%1$d on i%1$d.check_item_id = raw.raw%1$d".formatted(at));
            default -> {}
        }
        return switch (dimension) {
            case UNIT -> "s%d.key".formatted(at);
            case LEAGUE -> "u%d.league".formatted(at);
            case SECTION -> "i%d.section".formatted(at);
            case ITEM -> "i%d.key_id".formatted(at);
            default -> "raw.raw" + at;
        };
    }

    private String key(String key) {
        return keys.contains(key)
                ? "%1$s, grouping(%1$s) = 1 as all_%1$ss".formatted(key)
                : "cast(null as text) as %1$s, true as all_%1$ss".formatted(key);
    }

    private List<String> sets() {
        var rows = query.second() == null ? List.of("", "first, ") : List.of("", "first, ", "first, second, ");
        return rows.stream()
                .flatMap(row -> query.columns() == null ? Stream.of(row) : Stream.of(row, row + "col, "))
                .map(set -> "(" + set + "days)")
                .toList();
    }

    private String figure() {
        return """
            figure as materialized (
                select all_firsts, all_seconds, all_cols, first, second, col, %s,
                       (min(days) filter (where up_to >= (of_all + 1) / 2) + min(days) filter (where up_to >= of_all / 2 + 1)) / 2.0
                           as median_days
                from (select c.*, sum(closed) over (w order by days)::bigint as up_to, sum(closed) over w::bigint as of_all
                      from cube c
                      window w as (partition by all_firsts, all_seconds, all_cols, first, second, col)) counted
                group by all_firsts, all_seconds, all_cols, first, second, col
            )""".formatted(SUMS);
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
