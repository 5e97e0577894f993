package org.duban.campaign.indicator;

import static org.duban.shared.Instants.instantOrNull;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.campaign.CampaignId;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads indicators and how they stand, however many in one statement. */
@Service
@Transactional(readOnly = true)
@RequiredArgsConstructor
public class IndicatorBoard {

    private static final int RECENT = 12;

    /** The last values in the order of the index, so that a long history costs nothing. */
    private static final String ROWS = """
            select i.*, c.name as campaign_name, c.zone_unit_id, c.ends_on,
                   c.archived_at is not null as archived, u.name as lead_unit_name, w.name as workstream_name,
                   r.periods, r.values
            from indicator i
            join campaign c using (campaign_id)
            left join unit u on u.unit_id = i.lead_unit_id
            left join workstream w on w.workstream_id = i.workstream_id
            left join lateral (
                select array_agg(l.period order by l.period) as periods, array_agg(l.value order by l.period) as values
                from (select distinct on (v.unit_id, v.period) v.period, v.value from indicator_value v
                      where v.indicator_id = i.indicator_id and v.unit_id is null
                      order by v.unit_id desc, v.period desc, v.revision desc limit :recent) l
            ) r on true
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** Those of a campaign, the most urgent first. */
    public List<IndicatorRow> of(CampaignId campaign) {
        return read(new IndicatorFilter(List.of(campaign.value()), null, false), Integer.MAX_VALUE, null).stream()
                .sorted(Comparator.comparing(row -> row.standing().light()))
                .toList();
    }

    /** Those in use of several campaigns. */
    public List<IndicatorRow> of(Collection<UUID> campaigns) {
        return campaigns.isEmpty()
                ? List.of()
                : read(new IndicatorFilter(List.copyOf(campaigns), null, false), Integer.MAX_VALUE, null);
    }

    /** The same of one, and after them those that are retired. */
    public List<IndicatorRow> ofWithRetired(CampaignId campaign) {
        return read(new IndicatorFilter(List.of(campaign.value()), null, true), Integer.MAX_VALUE, null).stream()
                .sorted(Comparator.comparing(IndicatorRow::isRetired)
                        .thenComparing(row -> row.standing().light()))
                .toList();
    }

    /** A piece of the list, in the order in which they were set up. */
    public Slice<IndicatorRow> list(IndicatorFilter filter, int limit, @Nullable UUID after) {
        return Slice.of(read(filter, limit + 1, after), limit, row -> row.id().toString());
    }

    private List<IndicatorRow> read(IndicatorFilter filter, int limit, @Nullable UUID after) {
        return jdbc.sql(ROWS + """
                        where (cardinality(:campaigns) = 0 or i.campaign_id = any(:campaigns))
                          and (cast(:unit as uuid) is null or i.lead_unit_id = :unit)
                          and (:retired or i.retired_at is null)
                          and (cast(:after as uuid) is null or i.indicator_id > :after)
                        order by i.indicator_id limit :limit
                        """)
                .param("recent", RECENT)
                .param("campaigns", filter.campaigns().toArray(UUID[]::new))
                .param("unit", filter.unit())
                .param("retired", filter.retired())
                .param("after", after)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    public IndicatorRow require(IndicatorId id) {
        return jdbc.sql(ROWS + " where i.indicator_id = :id")
                .param("recent", RECENT)
                .param("id", id.value())
                .query(this::row)
                .optional()
                .orElseThrow(() -> new IndicatorNotFound(id));
    }

    private IndicatorRow row(ResultSet row, int number) throws SQLException {
        var goal = new Goal(
                Better.valueOf(row.getString("better")),
                row.getBigDecimal("target"),
                row.getBigDecimal("warning"),
                row.getBigDecimal("baseline"));
        var rhythm = Rhythm.valueOf(row.getString("rhythm"));
        var retiredAt = instantOrNull(row, row.findColumn("retired_at"));
        var recent = points(row);
        var isOver = retiredAt != null || row.getBoolean("archived");
        var due = isOver ? null : rhythm.lastFull(watchedUntil(row.getObject("ends_on", LocalDate.class)));
        return new IndicatorRow(
                row.getObject("indicator_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_name"),
                row.getBoolean("archived"),
                row.getObject("zone_unit_id", UUID.class),
                row.getString("name"),
                TargetSource.valueOf(row.getString("source")),
                IndicatorKind.valueOf(row.getString("kind")),
                row.getString("measure"),
                goal,
                rhythm,
                row.getObject("lead_unit_id", UUID.class),
                row.getString("lead_unit_name"),
                row.getObject("workstream_id", UUID.class),
                row.getString("workstream_name"),
                row.getBoolean("by_unit"),
                row.getString("note"),
                retiredAt,
                recent,
                Standing.of(goal, rhythm, recent, due),
                row.getLong("version"));
    }

    /** After its end nothing more is to come of a campaign. */
    private LocalDate watchedUntil(@Nullable LocalDate end) {
        var today = LocalDate.now(clock);
        return end != null && end.isBefore(today) ? end.plusDays(1) : today;
    }

    private static List<Point> points(ResultSet row) throws SQLException {
        var periods = row.getArray("periods");
        if (periods == null) {
            return List.of();
        }
        var days = (Date[]) periods.getArray();
        var values = (BigDecimal[]) row.getArray("values").getArray();
        List<Point> points = new ArrayList<>(days.length);
        for (var at = 0; at < days.length; at++) {
            points.add(new Point(days[at].toLocalDate(), values[at]));
        }
        return points;
    }
}
