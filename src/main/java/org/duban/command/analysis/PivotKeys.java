package org.duban.command.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.shared.PeriodKind;

/** The dimensions of a pivot in SQL: what is said of a finding, and what key comes of that. */
final class PivotKeys {

    /**
     * For each unit the key of the row in which it stands. Grouped in the end, so that the database knows that each unit has one: else it
     * expects five, and keeps the findings in memory rather than the units.
     */
    static final String STAND = """
            tree as (
                select u.unit_id, 0 as depth, case when :level > 0 then 'own:' else '' end || u.unit_id as key
                from unit u where u.parent_id is null
                union all
                select u.unit_id, s.depth + 1, case when s.depth < :level
                           then case when s.depth + 1 < :level then 'own:' else '' end || u.unit_id else s.key end
                from tree s join unit u on u.parent_id = s.unit_id
            ),
            stand as (select unit_id, min(key) as key from tree group by unit_id)
            """;

    /** For each item, in whichever revision, its section and its last revision. */
    static final String ITEM = """
            item as (
                select i.check_item_id, i.standard_id || ':' || i.section_code as section,
                       first_value(i.check_item_id) over (partition by i.standard_id, i.code order by i.revision desc) as key_id
                from check_item i
            )
            """;

    /**
     * When the periods begin in which anything was found; none of them is as short as six days. To look a moment up among a hundred of
     * these takes an eighth of what it takes to reckon its period.
     */
    private static final String PERIODS = """
            periods%d as (
                select array_agg(day::timestamp at time zone :zone order by day) as begins
                from (select distinct %s as day
                      from generate_series((select min(found_at) from finding),
                                           (select max(found_at) from finding) + interval '6 days', interval '6 days') moment) days
            )
            """;

    private final List<Dimension> dimensions;
    private final List<String> names;

    /** @param names of the keys, each of one dimension */
    PivotKeys(List<Dimension> dimensions, List<String> names) {
        this.dimensions = dimensions;
        this.names = names;
    }

    /** The periods that are asked for, each as a step of its own. */
    List<String> periods() {
        return IntStream.range(0, dimensions.size())
                .filter(at -> dimensions.get(at).period().isPresent())
                .mapToObj(at ->
                        PERIODS.formatted(at, begin(dimensions.get(at).period().orElseThrow(), "moment")))
                .toList();
    }

    /** What has to be joined to findings. */
    String joins() {
        return each(this::join, "");
    }

    /** What there is to say of a finding; as short as may be, for all of them have to be told apart by it. */
    String said() {
        return each(at -> said(at) + " as said" + at, ", ");
    }

    /** What that is called. */
    String names() {
        return each(at -> "said" + at, ", ");
    }

    /** What comes of it as text; nothing where nothing is said. */
    String keys() {
        return each(at -> "coalesce(cast(%s as text), '') as %s".formatted(key(at), names.get(at)), ", ");
    }

    private String each(IntFunction<String> text, String between) {
        return IntStream.range(0, dimensions.size()).mapToObj(text).collect(Collectors.joining(between));
    }

    private String join(int at) {
        return switch (dimensions.get(at)) {
            case UNIT -> " left join stand s%1$d on s%1$d.unit_id = f.unit_id".formatted(at);
            case LEAGUE -> " left join unit u%1$d on u%1$d.unit_id = f.unit_id".formatted(at);
            case SECTION, ITEM -> " left join item i%1$d on i%1$d.check_item_id = f.check_item_id".formatted(at);
            case LATENESS -> " left join finding_lateness(:now, :lateIn) n on n.finding_id = f.finding_id";
            default -> "";
        };
    }

    private String said(int at) {
        return switch (dimensions.get(at)) {
            case UNIT -> "s%d.key".formatted(at);
            case LEAGUE -> "u%d.league".formatted(at);
            case SECTION -> "i%d.section".formatted(at);
            case ITEM -> "i%d.key_id".formatted(at);
            case WEEK, TEN_DAYS, MONTH, QUARTER ->
                "width_bucket(f.found_at, (select begins from periods%d))".formatted(at);
            case SOURCE -> "f.source";
            case SEVERITY -> "f.severity";
            case STATE -> "f.state";
            case PLACE -> "f.place_id";
            case CAMPAIGN -> "f.campaign_id";
            case LATENESS -> "n.main";
        };
    }

    private String key(int at) {
        return dimensions.get(at).period().isPresent()
                ? "(((select begins from periods%1$d))[said%1$d] at time zone :zone)::date".formatted(at)
                : "said" + at;
    }

    /** The first day of the period in which an instant lies. */
    static String begin(PeriodKind kind, String instant) {
        var local = instant + " at time zone :zone";
        return switch (kind) {
            case WEEK, MONTH, QUARTER ->
                "date_trunc('%s', %s)::date".formatted(kind.name().toLowerCase(Locale.ROOT), local);
            case TEN_DAYS ->
                "date_trunc('month', %1$s)::date + 10 * least(2, (extract(day from %1$s)::integer - 1) / 10)"
                        .formatted(local);
            case CUSTOM -> "(%s)::date".formatted(local);
        };
    }
}
