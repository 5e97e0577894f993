package org.duban.inspection.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingId;
import org.duban.inspection.InspectionId;
import org.duban.inspection.checklist.Answer;
import org.duban.inspection.checklist.AnswerRow;
import org.duban.inspection.checklist.Answered;
import org.duban.inspection.checklist.CheckFindings;
import org.duban.inspection.checklist.ChecklistId;
import org.duban.inspection.checklist.ChecklistReader;
import org.duban.inspection.checklist.ChecklistRow;
import org.duban.inspection.checklist.LineRow;
import org.duban.inspection.checklist.StopCheckId;
import org.duban.inspection.checklist.StopCheckReader;
import org.duban.inspection.checklist.StopCheckRow;
import org.duban.inspection.checklist.StopChecks;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Checklists by call: what they ask, and what was answered. */
@Tag(name = "checklists")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class CheckApi {

    record All(List<ChecklistRow> items) {}

    record Whole(ChecklistRow checklist, List<LineRow> lines) {}

    record Filled(StopCheckRow check, List<AnswerRow> answers) {}

    record Created(List<FindingId> created) {}

    /**
     * What was answered to a line.
     *
     * @param position from 0
     */
    record AnswerBody(
            @NotNull @Nullable Integer position,
            @Nullable Answer answer,
            @PositiveOrZero @Nullable Integer declared,
            @PositiveOrZero @Nullable Integer found,
            @Size(max = 1000) @Nullable String note,
            @Nullable List<UUID> evidenceIds) {

        Answered toAnswered() {
            return new Answered(
                    Objects.requireNonNull(position),
                    answer,
                    declared,
                    found,
                    note,
                    InspectionForm.orEmpty(evidenceIds).stream()
                            .map(EvidenceId::new)
                            .toList());
        }
    }

    /** @param at when it was answered; null means now */
    record CheckBody(
            @NotNull @Nullable UUID inspectionId,
            @NotNull @Nullable UUID placeId,
            @NotNull @Nullable UUID checklistId,
            @Nullable Instant at,
            @NotNull @Valid @Nullable List<AnswerBody> answers) {}

    private final ChecklistReader checklists;
    private final StopChecks stopChecks;
    private final StopCheckReader checks;
    private final CheckFindings checkFindings;

    @GetMapping("/checklists")
    @Operation(summary = "The checklists, those in use first")
    All all() {
        return new All(checklists.all());
    }

    @GetMapping("/checklists/{id}")
    Whole checklist(@PathVariable ChecklistId id) {
        return new Whole(checklists.require(id), checklists.lines(id));
    }

    @GetMapping("/inspections/checks/{check}")
    Filled show(@PathVariable StopCheckId check) {
        return new Filled(checks.require(check), checks.answers(check));
    }

    @PutMapping("/inspections/checks/{check}")
    @Operation(summary = "Answer a checklist at a stop under your own id; sent again, the answers replace those before")
    Filled fill(
            @PathVariable StopCheckId check,
            @Valid @RequestBody CheckBody body,
            @AuthenticationPrincipal SignedIn who) {
        stopChecks.fill(
                check,
                new StopChecks.Stop(
                        new InspectionId(Objects.requireNonNull(body.inspectionId())),
                        new PlaceId(Objects.requireNonNull(body.placeId()))),
                new ChecklistId(Objects.requireNonNull(body.checklistId())),
                Objects.requireNonNull(body.answers()).stream()
                        .map(AnswerBody::toAnswered)
                        .toList(),
                body.at(),
                who);
        return show(check);
    }

    @PostMapping("/inspections/checks/{check}/findings")
    @Operation(summary = "Make findings of all lines that were not in order; a line never makes two")
    Created log(@PathVariable StopCheckId check, @AuthenticationPrincipal SignedIn who) {
        return new Created(checkFindings.log(check, who));
    }
}
