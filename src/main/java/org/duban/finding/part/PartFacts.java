package org.duban.finding.part;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * A part of a finding as it stands.
 *
 * @param dueAt what is handed in strictly before this instant is in time
 */
public record PartFacts(
        UUID id,
        UUID unitId,
        String unitName,
        String what,
        PartState state,
        int rounds,
        int reworks,
        UUID deadlineId,
        Instant originalDueAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        Instant assignedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant doneAt,
        @Nullable Instant cancelledAt,
        @JsonIgnore @Nullable UUID lastSubmittedBy,
        long version) {

    public DeadlineStatus status(Instant now) {
        return DeadlineStatus.of(dueAt, metAt, heldAt, now);
    }
}
