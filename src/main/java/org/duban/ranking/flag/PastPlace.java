package org.duban.ranking.flag;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stood in one edition.
 *
 * @param back how many editions ago; 0 for the one that is looked at
 * @param rank null where it was not ranked
 */
record PastPlace(
        UUID unitId,
        String unitName,
        String league,
        int back,
        @Nullable Integer rank,
        @Nullable BigDecimal score) {}
