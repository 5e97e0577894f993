package org.duban.inspection.coverage;

import java.util.UUID;
import org.duban.shared.PeriodKind;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitLevel;
import org.jspecify.annotations.Nullable;

/**
 * How often units of a level, or places of a kind, are to be inspected (督查频次).
 *
 * @param unitLevel null where it is about places, and {@code placeKind} where it is about units
 * @param times in each period, 1 to 31
 */
public record Cadence(
        UUID id,
        UUID campaignId,
        @Nullable UnitLevel unitLevel,
        @Nullable PlaceKind placeKind,
        int times,
        PeriodKind per) {

    public boolean isOfPlaces() {
        return placeKind != null;
    }
}
