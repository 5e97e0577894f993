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
 * A finding with everything that a ledger tells of it.
 *
 * @param area the unit in whose area its place is
 * @param dueAt as it is now; {@code originalDueAt} is what it was before any extension
 * @param measure of the last feedback, or as an imported ledger had it
 */
public record RecordedFinding(
        String number,
        String campaign,
        Source source,
        Instant foundAt,
        String place,
        @Nullable String area,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable String item,
        String category,
        Severity severity,
        BigDecimal points,
        String description,
        int photosBefore,
        @Nullable UUID unitId,
        @Nullable String unit,
        @Nullable String person,
        @Nullable String coUnits,
        @Nullable String requirement,
        @Nullable Instant originalDueAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        FindingState state,
        @Nullable String measure,
        int photosAfter,
        @Nullable Instant reportedAt,
        @Nullable String verifier,
        @Nullable Instant verifiedAt,
        @Nullable Boolean passed,
        @Nullable Instant closedAt,
        int reworks,
        @Nullable String recurrenceOf) {

    /** Reads the columns of {@link FindingExport}, which come in this record's order. */
    static RecordedFinding of(ResultSet row, int number) throws SQLException {
        return new RecordedFinding(
                row.getString(1),
                row.getString(2),
                Source.valueOf(row.getString(3)),
                instant(row, 4),
                row.getString(5),
                row.getString(6),
                row.getObject(7, Double.class),
                row.getObject(8, Double.class),
                row.getString(9),
                row.getString(10),
                Severity.valueOf(row.getString(11)),
                row.getBigDecimal(12),
                row.getString(13),
                row.getInt(14),
                row.getObject(15, UUID.class),
                row.getString(16),
                row.getString(17),
                row.getString(18),
                row.getString(19),
                instantOrNull(row, 20),
                instantOrNull(row, 21),
                instantOrNull(row, 22),
                instantOrNull(row, 23),
                FindingState.valueOf(row.getString(24)),
                row.getString(25),
                row.getInt(26),
                instantOrNull(row, 27),
                row.getString(28),
                instantOrNull(row, 29),
                row.getObject(30, Boolean.class),
                instantOrNull(row, 31),
                row.getInt(32),
                row.getString(33));
    }

    /** How many days it is or was late, every begun day counted; 0 if it is in time. */
    public long daysLate(Instant now) {
        return dueAt == null || state == FindingState.WITHDRAWN
                ? 0
                : DeadlineStatus.daysLate(dueAt, metAt, heldAt, now);
    }
}
