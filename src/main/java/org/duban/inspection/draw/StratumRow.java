package org.duban.inspection.draw;

import java.util.List;
import java.util.UUID;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * A stratum as it was frozen.
 *
 * @param position from 1
 * @param placeKinds none means all
 * @param population how many places it had
 * @param wanted how many were to be drawn; more than the population means all of them
 * @param digest SHA-256 of the list of its places
 */
public record StratumRow(
        int position,
        String name,
        List<String> placeKinds,
        @Nullable UUID unitId,
        @Nullable String unitName,
        @Nullable UnitLevel unitLevel,
        int amount,
        boolean percent,
        int population,
        int wanted,
        String digest) {

    /** How many are drawn. */
    public int getTaken() {
        return Math.min(wanted, population);
    }

    /** Whether there are fewer places than wanted, so that all are taken and chance has no part. */
    public boolean isShort() {
        return population < wanted;
    }
}
