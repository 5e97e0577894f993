package org.duban.campaign.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.campaign.CampaignDetails;
import org.duban.campaign.CampaignRow;
import org.duban.standard.StandardId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in about a campaign, on a page or by a call.
 *
 * @param version the version that was read; a change from an older one is refused
 */
record CampaignForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotNull @Nullable UUID zoneUnitId,
        @Nullable UUID leadUnitId,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate assessedOn,
        @Size(max = 2000) @Nullable String description,
        @Min(0) @Max(3650) @Nullable Integer watchDays,
        @Size(max = 100) @Nullable List<@NotNull UUID> standardIds,
        @Nullable Long version) {

    static CampaignForm startingOn(LocalDate day) {
        return new CampaignForm(
                null, null, null, day, null, null, null, CampaignDetails.USUAL_WATCH_DAYS, List.of(), null);
    }

    static CampaignForm of(CampaignRow campaign) {
        return new CampaignForm(
                campaign.name(),
                campaign.zoneUnitId(),
                campaign.leadUnitId(),
                campaign.startsOn(),
                campaign.endsOn(),
                campaign.assessedOn(),
                campaign.description(),
                campaign.watchDays(),
                campaign.standardIds(),
                campaign.version());
    }

    CampaignDetails toDetails() {
        return new CampaignDetails(
                Objects.requireNonNull(name),
                new UnitId(Objects.requireNonNull(zoneUnitId)),
                leadUnitId == null ? null : new UnitId(leadUnitId),
                Objects.requireNonNull(startsOn),
                endsOn,
                assessedOn,
                description,
                watchDays == null ? CampaignDetails.USUAL_WATCH_DAYS : watchDays,
                standardIds == null
                        ? Set.of()
                        : standardIds.stream().map(StandardId::new).collect(Collectors.toSet()));
    }

    public boolean hasStandard(UUID standard) {
        return standardIds != null && standardIds.contains(standard);
    }
}
