package org.duban.finding.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A re-check of a struck-off finding.
 *
 * @param unitName whose finding it is
 * @param inspectionId the look-back round that drew it; null for one of the watch period
 * @param verifierId who struck it off, and so does not look again; null where nobody did by name
 * @param relapseNumber of the finding that it was found to be again
 * @param lapsed whether it was dropped since nobody did it in time
 * @param evidenceIds what it looked like; of a relapse, its finding has the same
 */
public record RecheckRow(
        UUID id,
        UUID findingId,
        String number,
        UUID campaignId,
        String description,
        @Nullable UUID placeId,
        String placeName,
        String itemName,
        @Nullable UUID unitId,
        @Nullable String unitName,
        Instant closedAt,
        @Nullable UUID verifierId,
        @Nullable String verifierName,
        LocalDate dueOn,
        @Nullable UUID inspectionId,
        @Nullable RecheckResult result,
        @Nullable Instant doneAt,
        @Nullable String doneByName,
        @Nullable UUID toldIn,
        @Nullable String comment,
        @Nullable UUID relapseId,
        @Nullable String relapseNumber,
        boolean dropped,
        boolean lapsed,
        List<UUID> evidenceIds) {

    public boolean isWaiting() {
        return result == null && !dropped;
    }

    public boolean isLate(LocalDate today) {
        return isWaiting() && dueOn.isBefore(today);
    }

    /** Whether this account struck it off, and so does not look again. */
    public boolean isVerifiedBy(UUID account) {
        return account.equals(verifierId);
    }
}
