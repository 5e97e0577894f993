package org.duban.inspection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.account.AccountId;
import org.duban.campaign.CampaignId;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.inspection.survey.SurveyDetails;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A survey as a program gives it.
 *
 * @param id the caller's own, under which it is there once; null for a new one
 * @param announced whether the units see how far it has come with them; null means they do
 * @param placeIds chosen one by one; where there are some, and neither kinds nor units, these alone
 */
record SurveyRequest(
        @Nullable UUID id,
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Size(max = 80) @Nullable String title,
        @NotNull @Nullable LocalDate startsOn,
        @NotNull @Nullable LocalDate endsOn,
        @Nullable UUID checklistId,
        @Nullable Boolean announced,
        @Nullable List<@NotNull PlaceKind> kinds,
        @Nullable List<@NotNull UUID> unitIds,
        @Size(max = 10_000) @Nullable List<@NotNull UUID> placeIds,
        @Valid @Nullable List<@NotNull WalkerBody> walkers) {

    /** Somebody who walks: in the places of a unit and of all below it, or everywhere. */
    record WalkerBody(
            @NotNull @Nullable UUID accountId, @Nullable UUID unitId) {

        SurveyDetails.Walker toWalker() {
            return new SurveyDetails.Walker(
                    new AccountId(Objects.requireNonNull(accountId)), unitId == null ? null : new UnitId(unitId));
        }
    }

    SurveyDetails toDetails() {
        return new SurveyDetails(
                new CampaignId(Objects.requireNonNull(campaignId)),
                Objects.requireNonNull(title),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn),
                checklistId == null ? null : new ChecklistId(checklistId),
                !Boolean.FALSE.equals(announced),
                Set.copyOf(InspectionForm.orEmpty(kinds)),
                InspectionForm.orEmpty(unitIds).stream().map(UnitId::new).toList(),
                InspectionForm.orEmpty(placeIds).stream().map(PlaceId::new).toList(),
                InspectionForm.orEmpty(walkers).stream()
                        .map(WalkerBody::toWalker)
                        .toList());
    }
}
