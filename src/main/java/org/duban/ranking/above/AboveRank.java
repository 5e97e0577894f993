package org.duban.ranking.above;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rank from above.
 *
 * @param rank from 1 to {@code field}, which says how many were compared
 * @param target the rank that was aimed at
 * @param proof the notice in which it stands
 * @param revokedAt since when it is known to have been noted in error
 */
public record AboveRank(
        UUID id,
        String title,
        String assessor,
        LocalDate fromDay,
        LocalDate toDay,
        int rank,
        int field,
        @Nullable Integer target,
        @Nullable BigDecimal score,
        @Nullable String proof,
        Instant notedAt,
        String notedByName,
        @Nullable Instant revokedAt) {

    public boolean isInForce() {
        return revokedAt == null;
    }

    /** How many places short of the target; 0 where it was reached or none was set. */
    public int shortBy() {
        return target == null ? 0 : Math.max(0, rank - target);
    }
}
