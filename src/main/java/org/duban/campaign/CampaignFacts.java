package org.duban.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features need to know of a campaign.
 *
 * @param zoneUnitId the district whose units take part
 * @param watchDays for how many days after closing the same problem at the same place is a recurrence
 * @param windingUp whether nothing new begins in it; of an archived one it is true as well
 * @param sample whether it is there to be tried out, and may be removed
 */
public record CampaignFacts(
        UUID id,
        String name,
        UUID zoneUnitId,
        @Nullable UUID leadUnitId,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate assessedOn,
        int watchDays,
        boolean windingUp,
        boolean archived,
        boolean sample,
        List<UUID> standardIds) {

    /** The next day on which it must be ready: that of the assessment or, once that is over, its last. */
    public @Nullable LocalDate nextDay(LocalDate today) {
        if (assessedOn != null && !assessedOn.isBefore(today)) {
            return assessedOn;
        }
        return endsOn == null || endsOn.isBefore(today) ? null : endsOn;
    }

    public CampaignId campaignId() {
        return new CampaignId(id);
    }
}
