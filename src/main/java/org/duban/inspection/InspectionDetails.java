package org.duban.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.With;
import org.duban.account.AccountId;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a round when it is planned or changed.
 *
 * @param endsOn the last day; a round of one day ends on the day it starts
 * @param leaderId one of the inspectors
 * @param placeIds the stops, in the order of the route
 * @param area where to look besides the stops, in words
 */
public record InspectionDetails(
        CampaignId campaignId,
        InspectionKind kind,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        Set<AccountId> inspectorIds,
        @Nullable AccountId leaderId,
        @With List<PlaceId> placeIds,
        @Nullable String area,
        @Nullable String note) {

    /** How many stops a round has at most. */
    public static final int MOST_STOPS = 500;

    public InspectionDetails {
        title = title.strip();
        area = area == null || area.isBlank() ? null : area.strip();
        note = note == null || note.isBlank() ? null : note.strip();
        inspectorIds = inspectorIds.stream().collect(Collectors.toUnmodifiableSet());
        placeIds = placeIds.stream().distinct().toList();
        if (inspectorIds.isEmpty()) {
            throw new RoundWithoutInspectors();
        }
        if (leaderId != null && !inspectorIds.contains(leaderId)) {
            throw new LeaderNotOnTheTeam();
        }
        if (endsOn.isBefore(startsOn)) {
            throw new RoundEndsBeforeItStarts();
        }
    }

    /** A round of one day; who plans it is its team until somebody else is put on it. */
    public static InspectionDetails ofADay(
            CampaignId campaign, InspectionKind kind, String title, LocalDate day, List<PlaceId> stops, SignedIn by) {
        return new InspectionDetails(campaign, kind, title, day, day, Set.of(by.accountId()), null, stops, null, null);
    }

    /** The same round with these stops. */
    public InspectionDetails withPlaces(List<UUID> places) {
        return withPlaceIds(places.stream().map(PlaceId::new).toList());
    }
}
