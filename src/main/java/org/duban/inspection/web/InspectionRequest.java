package org.duban.inspection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionKind;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * A round as a program gives it.
 *
 * @param title null for one made of the day and the kind
 * @param endsOn null for a round of one day
 * @param placeIds the stops, in the order of the route
 * @param version the version that was read; a PUT from an older one is refused
 */
record InspectionRequest(
        @NotNull @Nullable UUID campaignId,
        @NotNull @Nullable InspectionKind kind,
        @Size(max = 100) @Nullable String title,
        @NotNull @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @NotNull @Size(max = 100) @Nullable List<@NotNull UUID> inspectorIds,
        @Nullable UUID leaderId,
        @Size(max = InspectionDetails.MOST_STOPS) @Nullable List<@NotNull UUID> placeIds,
        @Size(max = 500) @Nullable String area,
        @Size(max = 2000) @Nullable String note,
        @Nullable Long version) {

    InspectionDetails toDetails(InspectionTitles titles) {
        var starts = Objects.requireNonNull(startsOn);
        var sort = Objects.requireNonNull(kind);
        return new InspectionDetails(
                new CampaignId(Objects.requireNonNull(campaignId)),
                sort,
                titles.orUsual(title, sort, starts),
                starts,
                endsOn == null ? starts : endsOn,
                Objects.requireNonNull(inspectorIds).stream()
                        .map(AccountId::new)
                        .collect(Collectors.toSet()),
                leaderId == null ? null : new AccountId(leaderId),
                InspectionForm.orEmpty(placeIds).stream().map(PlaceId::new).toList(),
                area,
                note);
    }
}
