package org.duban.finding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.campaign.CampaignId;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingId;
import org.duban.finding.LogFinding;
import org.duban.finding.Recurrence;
import org.duban.finding.Source;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A finding as a script logs it.
 *
 * @param afterEvidenceIds photos of the place put right before the inspector's eyes: given, the finding is closed at once
 * @param replyDuty the letter that told of it, where its sender waits for a reply
 * @param recurrence what was there before; left out, that is found out
 */
record LogFindingRequest(
        @Nullable UUID id,
        @NotNull @Nullable UUID campaignId,
        @Nullable UUID placeId,
        @Size(max = 200) @Nullable String placeText,
        @Nullable UUID checkItemId,
        @Size(max = 100) @Nullable String category,
        @Nullable Severity severity,
        @Nullable Source source,
        @NotBlank @Size(max = 4000) @Nullable String description,
        @Size(max = 4000) @Nullable String requirement,
        @Nullable UUID unitId,
        @Nullable Set<UUID> coUnitIds,
        @Nullable Instant dueAt,
        @Valid @Nullable DueInput deadline,
        @Nullable UUID inspectionId,
        @Size(max = 100) @Nullable String outerNumber,
        @Nullable Instant foundAt,
        @Valid @Nullable Position position,
        @Nullable List<UUID> evidenceIds,
        @Nullable List<UUID> afterEvidenceIds,
        @Size(max = 200) @Nullable String noEvidenceReason,
        @Valid @Nullable ReplyDutyRequest replyDuty,
        @Valid @Nullable RecurrenceRequest recurrence) {

    /** What was there before, as whoever logs it says; of the closed finding that has come back. */
    record RecurrenceRequest(
            @NotNull Recurrence.@Nullable Choice choice,
            @Nullable UUID of) {

        Recurrence toRecurrence() {
            return new Recurrence(Objects.requireNonNull(choice), of == null ? null : new FindingId(of));
        }
    }

    /** Degrees, WGS-84. */
    record Position(
            @NotNull @DecimalMin("-90") @DecimalMax("90") @Nullable
            Double latitude,

            @NotNull @DecimalMin("-180") @DecimalMax("180") @Nullable
            Double longitude) {}

    /** What stands in the record where a script gives neither a photo nor a reason for having none. */
    static final String LOGGED_WITHOUT_EVIDENCE = "接口登记，未附照片";

    LogFinding toCommand() {
        var evidence = toEvidence(evidenceIds);
        return new LogFinding(
                new CampaignId(Objects.requireNonNull(campaignId)),
                placeId == null ? null : new PlaceId(placeId),
                placeText,
                checkItemId == null ? null : new CheckItemId(checkItemId),
                category,
                severity,
                source,
                Objects.requireNonNull(description).strip(),
                requirement,
                unitId == null ? null : new UnitId(unitId),
                coUnitIds == null
                        ? Set.of()
                        : coUnitIds.stream().map(UnitId::new).collect(Collectors.toSet()),
                DueInput.toDueBy(deadline, dueAt),
                inspectionId,
                outerNumber,
                foundAt,
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                evidence,
                toEvidence(afterEvidenceIds),
                noEvidenceReason == null && evidence.isEmpty() ? LOGGED_WITHOUT_EVIDENCE : noEvidenceReason,
                recurrence == null ? null : recurrence.toRecurrence());
    }

    static List<EvidenceId> toEvidence(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(EvidenceId::new).toList();
    }
}
