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
        boolean archived,
        boolean sample,
        List<UUID> standardIds) {

    public CampaignId campaignId() {
        return new CampaignId(id);
    }
}
