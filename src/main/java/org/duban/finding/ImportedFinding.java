package org.duban.finding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.duban.deadline.DeadlineTerm;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A finding that an office has kept in a ledger of its own.
 *
 * @param unitId null leaves it a draft
 * @param term the time that the unit was given
 * @param closedAt null while it is open; what is closed has a unit
 * @param fingerprint what tells it from all others of its campaign, 64 hexadecimal digits
 * @param detail what else the ledger says, for the log
 */
public record ImportedFinding(
        FindingId id,
        String number,
        @Nullable PlaceId placeId,
        String placeText,
        @Nullable CheckItemId checkItemId,
        String category,
        Severity severity,
        BigDecimal points,
        Source source,
        String description,
        @Nullable String requirement,
        @Nullable UnitId unitId,
        Set<UnitId> coUnitIds,
        @Nullable String responsiblePerson,
        Instant foundAt,
        DeadlineTerm term,
        @Nullable Instant closedAt,
        @Nullable String outerNumber,
        @Nullable Double latitude,
        @Nullable Double longitude,
        String fingerprint,
        Map<String, Object> detail) {

    FindingState state() {
        if (unitId == null) {
            return FindingState.DRAFT;
        }
        return closedAt == null ? FindingState.RECTIFYING : FindingState.CLOSED;
    }
}
