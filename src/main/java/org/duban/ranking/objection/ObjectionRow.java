package org.duban.ranking.objection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection as pages show it.
 *
 * @param line the number of the point it is about; null for the place as a whole
 */
public record ObjectionRow(
        UUID id,
        UUID editionId,
        UUID unitId,
        String unitName,
        @Nullable Integer line,
        String reason,
        ObjectionState state,
        Instant raisedAt,
        String raisedByName,
        @Nullable String comment,
        @Nullable Instant ruledAt,
        @Nullable String ruledByName,
        long version) {

    public boolean isPending() {
        return state == ObjectionState.PENDING;
    }
}
