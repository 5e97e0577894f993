package org.duban.finding;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.deadline.DueBy;
import org.duban.evidence.EvidenceId;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector says when logging a finding. With a unit and a deadline, or an item whose policy sets one, it is
 * assigned at once; otherwise it stays a draft.
 *
 * @param placeText what the place is called where it is not in the list of places
 * @param category words that are matched to a check item where none is named
 * @param source null means that of the round, or a routine inspection
 * @param foundAt null means now
 * @param latitude degrees, WGS-84
 * @param after photos of the place put right: given, the finding was fixed on the spot
 * @param recurrence what was there before; null lets that be found out
 */
public record LogFinding(
        CampaignId campaignId,
        @Nullable PlaceId placeId,
        @Nullable String placeText,
        @Nullable CheckItemId checkItemId,
        @Nullable String category,
        @Nullable Severity severity,
        @Nullable Source source,
        String description,
        @Nullable String requirement,
        @Nullable UnitId unitId,
        Set<UnitId> coUnitIds,
        @Nullable DueBy due,
        @Nullable UUID inspectionId,
        @Nullable String outerNumber,
        @Nullable Instant foundAt,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<EvidenceId> evidence,
        List<EvidenceId> after,
        @Nullable String noEvidenceReason,
        @Nullable Recurrence recurrence) {}
