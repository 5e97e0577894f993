package org.duban.finding;

import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.instantOrNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/** A finding as registers and doors list it. */
public record FindingRow(
        UUID id,
        String number,
        UUID campaignId,
        String place,
        String category,
        Severity severity,
        BigDecimal points,
        Source source,
        String description,
        FindingState state,
        @Nullable UUID unitId,
        @Nullable String unitName,
        Instant foundAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        int reworks,
        boolean onTheSpot,
        boolean recurred,
        long version,
        @Nullable String person) {

    static final String COLUMNS = """
            f.finding_id, f.number, f.campaign_id, f.place_text, f.category, f.severity, f.points, f.source,
            f.description, f.state, f.unit_id, u.name, f.found_at, d.due_at, d.met_at, d.held_at, f.reworks,
            f.on_the_spot, f.recurrence_of is not null, f.version, f.responsible_person
            """;

    static final String FINDING_AND_DEADLINE = "finding f left join deadline d on d.deadline_id = f.deadline_id";

    static final String TABLES = FINDING_AND_DEADLINE + " left join unit u on u.unit_id = f.unit_id ";

    /** Reads {@link #COLUMNS} by their positions: by name and by reflection, each value of each row is converted. */
    static FindingRow of(ResultSet row, int number) throws SQLException {
        return new FindingRow(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getString(4),
                row.getString(5),
                Severity.valueOf(row.getString(6)),
                row.getBigDecimal(7),
                Source.valueOf(row.getString(8)),
                row.getString(9),
                FindingState.valueOf(row.getString(10)),
                row.getObject(11, UUID.class),
                row.getString(12),
                instant(row, 13),
                instantOrNull(row, 14),
                instantOrNull(row, 15),
                instantOrNull(row, 16),
                row.getInt(17),
                row.getBoolean(18),
                row.getBoolean(19),
                row.getLong(20),
                row.getString(21));
    }

    /** How its deadline stands at an instant; null without one, or once nothing is owed any more. */
    public @Nullable DeadlineStatus status(Instant now) {
        if (dueAt == null || state == FindingState.WITHDRAWN) {
            return null;
        }
        return DeadlineStatus.of(dueAt, metAt, heldAt, now);
    }
}
