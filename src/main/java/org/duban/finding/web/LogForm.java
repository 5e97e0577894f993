package org.duban.finding.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import lombok.With;
import org.duban.campaign.CampaignId;
import org.duban.finding.FindingId;
import org.duban.finding.LogFinding;
import org.duban.finding.Source;
import org.duban.shared.Uuids;
import org.duban.standard.CheckItemId;
import org.duban.standard.Severity;
import org.duban.unit.PlaceId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form with which an inspector logs a finding.
 *
 * @param id made with the form, so that a second press of the button logs nothing twice
 * @param evidenceIds photos that have been uploaded already, kept when the form is refused
 * @param inspectionId the round in which it was found
 * @param photos photos that come with the form
 * @param afterPhotos photos of the place put right before the inspector's eyes
 * @param earlier what it has to do with a finding that is there already, see {@link EarlierChoice}
 * @param earlierAsked whether the form has shown such findings
 */
record LogForm(
        @Nullable UUID id,
        @NotNull @Nullable UUID campaignId,
        @Nullable UUID placeId,
        @NotBlank @Size(max = 200) @Nullable String placeText,
        @Nullable UUID checkItemId,
        @Size(max = 100) @Nullable String itemText,
        @NotBlank @Size(max = 4000) @Nullable String description,
        @Size(max = 4000) @Nullable String requirement,
        @Nullable Severity severity,
        @NotNull @Nullable Source source,
        @With @Nullable UUID unitId,
        @With @Nullable String unitText,
        @Nullable DueChoice due,

        @Nullable LocalDate dueOn,

        @With @Nullable List<UUID> evidenceIds,
        @With @Nullable List<UUID> afterIds,
        @Size(max = 200) @Nullable String noEvidenceReason,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID inspectionId,
        @With @Nullable List<MultipartFile> photos,
        @With @Nullable List<MultipartFile> afterPhotos,
        @Valid @Nullable LetterForm letter,
        @Nullable String earlier,
        @Nullable Boolean earlierAsked) {

    /** Pages show the fields of a letter, which takes one. */
    LogForm {
        letter = letter == null ? LetterForm.NONE : letter;
    }

    static LogForm empty(
            @Nullable UUID campaign,
            @Nullable UUID place,
            @Nullable String placeName,
            @Nullable UUID inspection,
            Source source) {
        return new LogForm(
                Uuids.next(),
                campaign,
                place,
                placeName,
                null,
                null,
                null,
                null,
                null,
                source,
                null,
                null,
                DueChoice.POLICY,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                inspection,
                null,
                null,
                null,
                null,
                null);
    }

    /** What one field asks of another, said at the field that is to be filled in. */
    void check(BindingResult errors) {
        // With a unit the finding is assigned at once, which takes a deadline.
        if (unitId != null && checkItemId == null && due == DueChoice.POLICY) {
            errors.rejectValue("due", "finding.log.due-needed");
        }
        if (due == DueChoice.DATE && dueOn == null) {
            errors.rejectValue("dueOn", "finding.log.due-date-needed");
        }
        // What was typed must be a unit of the list, or nothing.
        if (unitId == null && unitText != null && !unitText.isBlank()) {
            errors.rejectValue("unitText", "finding.log.unit-unknown");
        }
    }

    /** Whether it shows nothing, and is to be assigned or struck off at once, or will be once its place is known. */
    boolean lacksEvidence() {
        return isEmpty(evidenceIds)
                && blankToNull(noEvidenceReason) == null
                && (unitId != null || blankToNull(placeText) == null || !isEmpty(afterIds));
    }

    private static boolean isEmpty(@Nullable List<UUID> ids) {
        return ids == null || ids.isEmpty();
    }

    LogForm withEvidence(List<UUID> before, List<UUID> after) {
        return withEvidenceIds(before).withAfterIds(after).withPhotos(null).withAfterPhotos(null);
    }

    LogForm withUnit(UUID unit, String name) {
        return withUnitId(unit).withUnitText(name);
    }

    LogFinding toCommand(LocalDate today) {
        var choice = choice();
        return new LogFinding(
                new CampaignId(Objects.requireNonNull(campaignId)),
                placeId == null ? null : new PlaceId(placeId),
                placeText,
                checkItemId == null ? null : new CheckItemId(checkItemId),
                blankToNull(itemText),
                severity,
                Objects.requireNonNull(source),
                Objects.requireNonNull(description).strip(),
                blankToNull(requirement),
                unitId == null ? null : new UnitId(unitId),
                Set.of(),
                due == null ? null : due.toDueBy(dueOn, today),
                inspectionId,
                letter != null && isFromOutside() ? blankToNull(letter.outerNumber()) : null,
                null,
                latitude,
                longitude,
                LogFindingRequest.toEvidence(evidenceIds),
                LogFindingRequest.toEvidence(afterIds),
                blankToNull(noEvidenceReason),
                choice == null ? null : choice.toRecurrence());
    }

    @Nullable
    EarlierChoice choice() {
        return EarlierChoice.of(earlier);
    }

    /** The open finding that this is; null where a new one is to be logged. */
    @Nullable
    FindingId seen() {
        var choice = choice();
        return choice != null && choice.kind() == EarlierChoice.Kind.SEEN ? choice.of() : null;
    }

    private boolean isFromOutside() {
        return source != null && source.comesFromOutside();
    }

    /** The letter whose sender waits for a reply; null without one. */
    @Nullable
    LetterForm owedLetter() {
        return letter != null && Boolean.TRUE.equals(letter.owed()) && isFromOutside() ? letter : null;
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
