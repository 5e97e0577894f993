package org.duban.inspection.draw;

import java.util.Set;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * Places among which some are drawn (层).
 *
 * @param kinds none means all
 * @param unit whose places, and those of all units below; null for the whole district
 * @param level of units whose own places they are; null for any
 */
public record Stratum(
        String name,
        Set<PlaceKind> kinds,
        @Nullable UnitId unit,
        @Nullable UnitLevel level,
        Quota quota) {

    public Stratum {
        name = name.strip();
        kinds = Set.copyOf(kinds);
    }
}
