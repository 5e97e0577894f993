package org.duban.finding.elsewhere;

import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * Where the same is to be looked for.
 *
 * @param kind places of this kind; null for whole units
 * @param league only units of this league
 * @param level only units of this level
 */
public record Wanted(
        @Nullable PlaceKind kind,
        @Nullable String league,
        @Nullable UnitLevel level) {

    public Wanted {
        league = league == null || league.isBlank() ? null : league.strip();
        if (kind == null && league == null && level == null) {
            throw new NowhereChosen();
        }
    }
}
