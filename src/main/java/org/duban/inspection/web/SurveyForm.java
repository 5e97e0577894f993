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
import org.duban.campaign.CampaignId;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.inspection.survey.SurveyDetails;
import org.duban.inspection.survey.SurveyDetails.Walker;
import org.duban.platform.web.FormRows;
import org.duban.unit.PlaceId;
import org.duban.unit.PlaceKind;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in about a survey.
 *
 * @param names of places chosen one by one, one to a line
 * @param walkers all inspectors that the form shows, also those who stay
 */
record SurveyForm(
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Size(max = 80) @Nullable String title,

        @NotNull @Nullable LocalDate startsOn,

        @NotNull @Nullable LocalDate endsOn,

        @Nullable UUID checklistId,
        @Nullable Boolean announced,
        @Nullable List<PlaceKind> kinds,
        @Nullable List<UUID> unitIds,
        @Size(max = 50_000) @Nullable String names,
        @Valid @Nullable List<WalkerLine> walkers) {

    /**
     * Whether, and where, an inspector walks.
     *
     * @param area empty for not at all; else one of the {@link SurveyAreas}, as the form names them
     */
    record WalkerLine(@Nullable UUID accountId, @Nullable String area) {

        static final WalkerLine EMPTY = new WalkerLine(null, null);
    }

    SurveyForm {
        walkers = FormRows.gapless(walkers, WalkerLine.EMPTY);
    }

    static SurveyForm blank(@Nullable UUID campaign, LocalDate today) {
        return new SurveyForm(
                campaign, null, today, today.plusDays(6), null, true, List.of(), List.of(), null, List.of());
    }

    List<String> lines() {
        return names == null
                ? List.of()
                : names.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Where the inspector is to walk as it stands in the form. */
    @Nullable
    public String areaOf(UUID account) {
        return InspectionForm.orEmpty(walkers).stream()
                .filter(line -> account.equals(line.accountId()))
                .map(WalkerLine::area)
                .findFirst()
                .orElse(null);
    }

    List<WalkerLine> going() {
        return InspectionForm.orEmpty(walkers).stream()
                .filter(line -> line.accountId() != null
                        && line.area() != null
                        && !line.area().isBlank())
                .toList();
    }

    SurveyDetails toDetails(List<PlaceId> named, List<Walker> walkers) {
        return new SurveyDetails(
                new CampaignId(Objects.requireNonNull(campaignId)),
                Objects.requireNonNull(title),
                Objects.requireNonNull(startsOn),
                Objects.requireNonNull(endsOn),
                checklistId == null ? null : new ChecklistId(checklistId),
                Boolean.TRUE.equals(announced),
                Set.copyOf(InspectionForm.orEmpty(kinds)),
                InspectionForm.orEmpty(unitIds).stream().map(UnitId::new).toList(),
                named,
                walkers);
    }
}
