package org.duban.finding;

import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.instantOrNull;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
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

    /** Reads the columns of {@link FindingExport} by their positions; those that it looks up row by row come last. */
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
                row.getInt(32),
                row.getString(14),
                row.getString(15),
                row.getString(33),
                row.getString(16),
                instantOrNull(row, 17),
                instantOrNull(row, 18),
                instantOrNull(row, 19),
                instantOrNull(row, 20),
                FindingState.valueOf(row.getString(21)),
                row.getString(34),
                row.getInt(35),
                instantOrNull(row, 22),
                row.getString(23),
                instantOrNull(row, 24),
                row.getObject(25, Boolean.class),
                instantOrNull(row, 26),
                row.getInt(27),
                row.getString(28));
    }

    /** How many days it is or was late, every begun day counted; 0 if it is in time. */
    public long daysLate(Instant now) {
        if (dueAt == null || state == FindingState.WITHDRAWN || (metAt == null && heldAt != null)) {
            return 0;
        }
        var late = Duration.between(dueAt, metAt == null ? now : metAt);
        return late.isNegative() ? 0 : late.toDays() + 1;
    }
}
