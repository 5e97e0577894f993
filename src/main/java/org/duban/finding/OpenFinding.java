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

/**
 * What has to be known of an open finding to say how it presses; of these a desk reads all, of rows only those it shows.
 *
 * @param excusedAt when it was ruled that being late costs nothing
 * @param person who of the unit sees to it; null until it is acknowledged
 */
public record OpenFinding(
        UUID id,
        UUID campaignId,
        FindingState state,
        int reworks,
        Instant foundAt,
        BigDecimal points,
        Source source,
        Severity severity,
        @Nullable String person,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        @Nullable Instant excusedAt) {

    static final String COLUMNS = """
            f.finding_id, f.campaign_id, f.state, f.reworks, f.found_at, f.points, f.source, f.severity,
            f.responsible_person, d.due_at, d.met_at, d.held_at, d.excused_at
            """;

    static OpenFinding of(ResultSet row, int number) throws SQLException {
        return new OpenFinding(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                FindingState.valueOf(row.getString(3)),
                row.getInt(4),
                instant(row, 5),
                row.getBigDecimal(6),
                Source.valueOf(row.getString(7)),
                Severity.valueOf(row.getString(8)),
                row.getString(9),
                instantOrNull(row, 10),
                instantOrNull(row, 11),
                instantOrNull(row, 12),
                instantOrNull(row, 13));
    }

    public @Nullable DeadlineStatus status(Instant now) {
        return dueAt == null ? null : DeadlineStatus.of(dueAt, metAt, heldAt, now);
    }
}
