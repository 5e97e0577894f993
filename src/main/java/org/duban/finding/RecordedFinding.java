package org.duban.finding;

import java.math.BigDecimal;
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

    /** How many days it is or was late, every begun day counted; 0 if it is in time. */
    public long daysLate(Instant now) {
        return dueAt == null || state == FindingState.WITHDRAWN
                ? 0
                : DeadlineStatus.daysLate(dueAt, metAt, heldAt, now);
    }
}
