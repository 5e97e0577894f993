package org.duban.campaign.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the values of an indicator, those that were corrected too. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class IndicatorHistory {

    private static final String ROWS = """
            select v.indicator_value_id as id, v.period, v.unit_id, u.name as unit_name, v.value, v.amount, v.numerator,
                   v.denominator, v.remark, v.revision, v.reason, a.display_name as entered_by_name, v.entered_at,
                   not exists (select from indicator_value n where n.indicator_id = v.indicator_id
                               and n.unit_id is not distinct from v.unit_id and n.period = v.period
                               and n.revision > v.revision) as current
            from indicator_value v
            join account a on a.account_id = v.entered_by
            left join unit u on u.unit_id = v.unit_id
            where v.indicator_id = :indicator
            """;

    private final JdbcClient jdbc;

    boolean hasValues(IndicatorId id) {
        return jdbc.sql("select exists (select from indicator_value where indicator_id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** As they were entered, the latest first. */
    public Slice<ValueRow> list(IndicatorId id, @Nullable UUID unit, int limit, @Nullable UUID before) {
        var rows = jdbc.sql(ROWS + """
                         and (cast(:unit as uuid) is null or v.unit_id = :unit)
                         and (cast(:before as uuid) is null or v.indicator_value_id < :before)
                        order by v.indicator_value_id desc limit :limit
                        """)
                .param("indicator", id.value())
                .param("unit", unit)
                .param("before", before)
                .param("limit", limit + 1)
                .query(ValueRow.class)
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    /**
     * The last periods of one series, the latest first, each with its corrections.
     *
     * @param unit null for the district itself
     * @param before the period up to which was read
     */
    public Slice<ValueRow> series(IndicatorId id, @Nullable UUID unit, int periods, @Nullable LocalDate before) {
        var rows = jdbc.sql(ROWS + """
                         and v.unit_id is not distinct from cast(:unit as uuid)
                         and (cast(:before as date) is null or v.period < :before)
                         and v.period >= coalesce((
                            select o.period from indicator_value o
                            where o.indicator_id = :indicator and o.unit_id is not distinct from cast(:unit as uuid)
                              and o.revision = 1 and (cast(:before as date) is null or o.period < :before)
                            order by o.period desc offset :periods limit 1), '-infinity')
                        order by v.period desc, v.revision desc
                        """)
                .param("indicator", id.value())
                .param("unit", unit)
                .param("before", before)
                .param("periods", periods)
                .query(ValueRow.class)
                .list();
        return cut(rows, periods);
    }

    /** Cuts off the period that was read beyond the others only to learn whether there is more. */
    private static Slice<ValueRow> cut(List<ValueRow> rows, int periods) {
        var shown =
                rows.stream().map(ValueRow::period).distinct().limit(periods).toList();
        var last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
        var kept = rows.stream().filter(row -> !row.period().isBefore(last)).toList();
        return new Slice<>(kept, kept.size() < rows.size() ? String.valueOf(last) : null);
    }

    /** The last period of which a unit has a value. */
    public Optional<LocalDate> lastOfUnits(IndicatorId id) {
        return jdbc.sql("""
                        select period from indicator_value where indicator_id = :indicator and unit_id is not null
                        order by period desc limit 1
                        """)
                .param("indicator", id.value())
                .query(LocalDate.class)
                .optional();
    }

    /** The values of the units in a period, the best first. */
    public List<UnitValue> ofUnits(IndicatorId id, LocalDate period, Better better) {
        return jdbc.sql("""
                        select rank() over (order by v.value * :sign) as place, v.unit_id, u.name as unit_name, v.value,
                               v.numerator, v.denominator
                        from indicator_current v join unit u using (unit_id)
                        where v.indicator_id = :indicator and v.period = :period
                        order by 1, u.sort_order, u.name
                        """)
                .param("sign", better == Better.HIGHER ? -1 : 1)
                .param("indicator", id.value())
                .param("period", period)
                .query(UnitValue.class)
                .list();
    }
}
