package org.duban.deadline.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the deadlines of one thing.
 *
 * @param changes in the order in which they were made
 * @param requests the newest first
 * @param open what this reader may ask for now; empty for all but the unit's clerks
 */
public record DeadlineHistory(List<Change> changes, List<RequestRow> requests, List<RequestKind> open) {

    /** A recorded change of a due date. */
    public record Change(
            String kind,
            Instant fromDueAt,
            Instant toDueAt,
            String reason,
            Instant changedAt,
            @Nullable String changedByName,
            UUID deadlineId) {

        public boolean isMoved() {
            return !fromDueAt.equals(toDueAt);
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty() && requests.isEmpty() && open.isEmpty();
    }
}
