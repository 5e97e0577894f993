package org.duban.inspection.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.inspection.InspectionDetails;
import org.duban.inspection.InspectionKind;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.StopRow;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a round.
 *
 * @param title null for one made of the day and the kind
 * @param placeIds the route as it stands in the form
 * @param placeId a place that is about to be added to it
 * @param version the version that was read when the form was opened
 */
record InspectionForm(
        @NotNull @Nullable UUID campaignId,
        @NotNull @Nullable InspectionKind kind,
        @Size(max = 100) @Nullable String title,

        @NotNull @Nullable LocalDate startsOn,

        @Nullable LocalDate endsOn,

        @Nullable List<UUID> inspectorIds,
        @Nullable UUID leaderId,
        @Size(max = InspectionDetails.MOST_STOPS) @Nullable List<UUID> placeIds,
        @Nullable UUID placeId,
        @Nullable String placeText,
        @Size(max = 500) @Nullable String area,
        @Size(max = 2000) @Nullable String note,
        @Nullable Long version) {

    static InspectionForm blank(
            @Nullable UUID campaign, InspectionKind kind, LocalDate today, List<UUID> team, List<UUID> route) {
        return new InspectionForm(campaign, kind, null, today, today, team, null, route, null, null, null, null, null);
    }

    static InspectionForm of(InspectionRow row, List<StopRow> stops) {
        return new InspectionForm(
                row.campaignId(),
                row.kind(),
                row.title(),
                row.startsOn(),
                row.endsOn(),
                row.inspectorIds(),
                row.leaderId(),
                stops.stream().map(StopRow::placeId).toList(),
                null,
                null,
                row.area(),
                row.note(),
                row.version());
    }

    InspectionDetails toDetails(InspectionTitles titles) {
        var starts = Objects.requireNonNull(startsOn);
        return new InspectionDetails(
                new CampaignId(Objects.requireNonNull(campaignId)),
                Objects.requireNonNull(kind),
                titles.orUsual(title, kind, starts),
                starts,
                endsOn == null ? starts : endsOn,
                orEmpty(inspectorIds).stream().map(AccountId::new).collect(Collectors.toSet()),
                leaderId == null ? null : new AccountId(leaderId),
                orEmpty(placeIds).stream().map(PlaceId::new).toList(),
                area,
                note);
    }

    /** Whether a place was chosen or typed that is not on the route yet. */
    boolean hasPlaceToAdd() {
        return placeId != null || (placeText != null && !placeText.isBlank());
    }

    InspectionForm adding(UUID place) {
        var route = new ArrayList<>(orEmpty(placeIds));
        if (!route.contains(place)) {
            route.add(place);
        }
        return withRoute(route);
    }

    InspectionForm without(UUID place) {
        return withRoute(
                orEmpty(placeIds).stream().filter(other -> !other.equals(place)).toList());
    }

    InspectionForm earlier(UUID place) {
        var route = new ArrayList<>(orEmpty(placeIds));
        var at = route.indexOf(place);
        if (at > 0) {
            route.add(at - 1, route.remove(at));
        }
        return withRoute(route);
    }

    static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }

    private InspectionForm withRoute(List<UUID> route) {
        return new InspectionForm(
                campaignId,
                kind,
                title,
                startsOn,
                endsOn,
                inspectorIds,
                leaderId,
                List.copyOf(route),
                null,
                null,
                area,
                note,
                version);
    }
}
