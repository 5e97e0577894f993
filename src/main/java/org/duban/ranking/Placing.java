package org.duban.ranking;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rank of a unit, without what it rests on.
 *
 * @param editionId null where the ranking is only looked at
 * @param previousRank in the edition before, in the same league
 */
public record Placing(
        @Nullable UUID editionId,
        UUID unitId,
        String unitName,
        String league,
        int rank,
        BigDecimal score,
        @Nullable Integer previousRank) {

    static Placing of(Standing ranked) {
        return new Placing(
                null,
                ranked.unitId(),
                ranked.unitName(),
                ranked.league(),
                Objects.requireNonNull(ranked.rank()),
                Objects.requireNonNull(ranked.score()),
                ranked.previousRank());
    }

    /** How many places the unit went up, or down where negative. */
    public @Nullable Integer change() {
        return previousRank == null ? null : previousRank - rank;
    }
}
