package org.duban.deadline;

import java.time.Instant;
import java.util.UUID;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that was set elsewhere, as a ledger tells of it.
 *
 * @param dueAt as reckoned by {@link DeadlineReckoning#reckonRecorded}
 * @param metAt null while it runs
 */
public record RecordedDeadline(
        DeadlineId id,
        DeadlineSubject subject,
        UUID campaign,
        UnitId unit,
        DeadlineTerm term,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt) {

    boolean isMetLate() {
        return metAt != null && !metAt.isBefore(dueAt);
    }
}
