package org.duban.command.analysis;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.shared.PeriodKind;

/** The dimensions of a pivot in SQL: what the row of a finding says, and what key comes of that. */
final class PivotKeys {

    /** For each unit the key of the row in which it stands. */
    static final String STAND = """
            stand as (
                select u.unit_id, 0 as depth, case when :level > 0 then 'own:' else '' end || u.unit_id as key
                from unit u where u.parent_id is null
                union all
                select u.unit_id, s.depth + 1, case when s.depth < :level
                           then case when s.depth + 1 < :level then 'own:' else '' end || u.unit_id else s.key end
                from stand s join unit u on u.parent_id = s.unit_id
            )
            """;

    /** For each item, in whichever revision, its section and its last revision. */
    static final String ITEM = """
            item as (
                select i.check_item_id, i.standard_id || ':' || i.section_code as section,
                       first_value(i.check_item_id) over (partition by i.standard_id, i.code order by i.revision desc) as key_id
                from check_item i
            )
            """;

    private final List<Dimension> dimensions;
    private final List<String> names;

    /** @param names of the keys, each of one dimension */
    PivotKeys(List<Dimension> dimensions, List<String> names) {
        this.dimensions = dimensions;
        this.names = names;
    }

    int number() {
        return dimensions.size();
    }

    /** What the rows of findings say. */
    String raw() {
        return each(at -> raw(dimensions.get(at)) + " as raw" + at, ", ");
    }

    /** What comes of it, as text; nothing where nothing is said. */
    String mapped() {
        return each(at -> "coalesce(cast(%s as text), '') as %s".formatted(mapped(at), names.get(at)), ", ");
    }

    /** What has to be joined for that. */
    String joins() {
        return each(this::join, "");
    }

    private String each(IntFunction<String> text, String between) {
        return IntStream.range(0, dimensions.size()).mapToObj(text).collect(Collectors.joining(between));
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

    private String join(int at) {
        return switch (dimensions.get(at)) {
            case UNIT -> " left join stand s%1$d on s%1$d.unit_id = raw.raw%1$d".formatted(at);
            case LEAGUE -> " left join unit u%1$d on u%1$d.unit_id = raw.raw%1$d".formatted(at);
            case SECTION, ITEM -> " left join item i%1$d on i%1$d.check_item_id = raw.raw%1$d".formatted(at);
            default -> "";
        };
    }

    private String mapped(int at) {
        return switch (dimensions.get(at)) {
            case UNIT -> "s%d.key".formatted(at);
            case LEAGUE -> "u%d.league".formatted(at);
            case SECTION -> "i%d.section".formatted(at);
            case ITEM -> "i%d.key_id".formatted(at);
            default -> "raw.raw" + at;
        };
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
