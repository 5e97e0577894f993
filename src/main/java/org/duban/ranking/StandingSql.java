package org.duban.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Standings as they are read, with the points lost by each reason summed from their lines. */
final class StandingSql {

    static final String ROWS = """
            select s.unit_id, s.unit_name, s.league, s.rank, s.score, s.deducted, s.reason, s.previous_rank, s.found,
                   s.open, s.due, s.closed, s.in_time, s.late, s.carried, s.reworked, s.recurred, s.held,
                   coalesce(k.found, 0.00) as lost_by_found, coalesce(k.recurrence, 0.00) as lost_by_recurrence,
                   coalesce(k.late, 0.00) as lost_by_late, coalesce(k.carried, 0.00) as lost_by_carried,
                   coalesce(k.rework, 0.00) as lost_by_rework,
                   coalesce(s.counted, s.deducted) as counted, s.on_rounds, s.won,
                   s.places, s.clean_places, s.compliance, s.excuse, s.filed
            """;

    static final String LOST = """
            select l.unit_id, sum(l.points) filter (where l.kind in ('FOUND', 'ON_THE_SPOT')) as found,
                   sum(l.points) filter (where l.kind = 'RECURRENCE') as recurrence,
                   sum(l.points) filter (where l.kind = 'LATE') as late,
                   sum(l.points) filter (where l.kind = 'CARRIED') as carried,
                   sum(l.points) filter (where l.kind = 'REWORK') as rework
            """;

    static final String STORED = ROWS + " from ranking_standing s left join (" + LOST
            + " from ranking_line l where l.edition_id = :edition group by l.unit_id) k using (unit_id)"
            + " where s.edition_id = :edition";

    private StandingSql() {}

    /** Reads {@link #ROWS} by their positions: by name and by reflection it takes as long as computing them. */
    static Standing standing(ResultSet row, int number) throws SQLException {
        var reason = row.getString(7);
        return new Standing(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                integerOrNull(row, 4),
                row.getBigDecimal(5),
                row.getBigDecimal(6),
                reason == null ? null : NotRankedReason.valueOf(reason),
                integerOrNull(row, 8),
                row.getInt(9),
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                row.getInt(14),
                row.getInt(15),
                row.getInt(16),
                row.getInt(17),
                row.getInt(18),
                row.getBigDecimal(19),
                row.getBigDecimal(20),
                row.getBigDecimal(21),
                row.getBigDecimal(22),
                row.getBigDecimal(23),
                row.getBigDecimal(24),
                row.getBigDecimal(25),
                row.getBigDecimal(26),
                row.getInt(27),
                row.getInt(28),
                row.getBigDecimal(29),
                row.getString(30),
                row.getInt(31));
    }

    private static @Nullable Integer integerOrNull(ResultSet row, int column) throws SQLException {
        var value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
