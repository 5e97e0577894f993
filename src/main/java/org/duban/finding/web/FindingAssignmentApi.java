package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingAssignments;
import org.duban.finding.FindingHolds;
import org.duban.finding.FindingId;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who answers for a finding, and whether anybody need, for scripts; each verb answers with the finding as it then stands. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings/{id}")
@RequiredArgsConstructor
class FindingAssignmentApi {

    record Assignment(
            @NotNull @Nullable UUID unitId,
            @Nullable Set<UUID> coUnitIds,
            @Nullable Instant dueAt,
            @Valid @Nullable DueInput deadline,
            @Nullable Long version) {}

    record SpotFix(
            @Nullable List<UUID> evidenceIds, @Nullable Long version) {}

    record Reasoned(
            @NotBlank @Size(max = 2000) @Nullable String reason,
            @Nullable Long version) {}

    record Ruling(
            @NotNull @Nullable UUID unitId,
            @Nullable Instant dueAt,
            @Valid @Nullable DueInput deadline,
            @NotBlank @Size(max = 2000) @Nullable String comment,
            @Nullable Long version) {}

    record Hold(
            @NotBlank @Size(max = 2000) @Nullable String reason,
            @NotNull @Nullable Instant until,
            @Nullable Long version) {}

    private final FindingAssignments assignments;
    private final FindingHolds holds;
    private final FindingResponses responses;

    @PostMapping("/assignment")
    FindingResponse assign(
            @PathVariable FindingId id, @Valid @RequestBody Assignment body, @AuthenticationPrincipal SignedIn who) {
        var coUnits = body.coUnitIds() == null
                ? Set.<UnitId>of()
                : body.coUnitIds().stream().map(UnitId::new).collect(Collectors.toSet());
        assignments.assign(
                id,
                Required.unit(body.unitId()),
                coUnits,
                DueInput.toDueBy(body.deadline(), body.dueAt()),
                who,
                body.version());
        return response(id, who);
    }

    @PostMapping("/spot-fix")
    FindingResponse fixOnTheSpot(
            @PathVariable FindingId id, @Valid @RequestBody SpotFix body, @AuthenticationPrincipal SignedIn who) {
        assignments.fixOnTheSpot(id, LogFindingRequest.toEvidence(body.evidenceIds()), who, body.version());
        return response(id, who);
    }

    @PostMapping("/dispute")
    FindingResponse dispute(
            @PathVariable FindingId id, @Valid @RequestBody Reasoned body, @AuthenticationPrincipal SignedIn who) {
        assignments.dispute(id, Required.text(body.reason()), who, body.version());
        return response(id, who);
    }

    @PostMapping("/ruling")
    FindingResponse rule(
            @PathVariable FindingId id, @Valid @RequestBody Ruling body, @AuthenticationPrincipal SignedIn who) {
        assignments.rule(
                id,
                Required.unit(body.unitId()),
                DueInput.toDueBy(body.deadline(), body.dueAt()),
                Required.text(body.comment()),
                who,
                body.version());
        return response(id, who);
    }

    @PostMapping("/hold")
    @Operation(
            summary =
                    "Stops the clock; where the campaign wants two signatures, asks for the second and stops nothing yet")
    FindingResponse hold(
            @PathVariable FindingId id, @Valid @RequestBody Hold body, @AuthenticationPrincipal SignedIn who) {
        holds.hold(id, Required.text(body.reason()), Objects.requireNonNull(body.until()), who, body.version());
        return response(id, who);
    }

    @PostMapping("/resumption")
    FindingResponse resume(
            @PathVariable FindingId id, @Valid @RequestBody Reasoned body, @AuthenticationPrincipal SignedIn who) {
        assignments.resume(id, Required.text(body.reason()), who, body.version());
        return response(id, who);
    }

    @PostMapping("/withdrawal")
    FindingResponse withdraw(
            @PathVariable FindingId id, @Valid @RequestBody Reasoned body, @AuthenticationPrincipal SignedIn who) {
        assignments.withdraw(id, Required.text(body.reason()), who, body.version());
        return response(id, who);
    }

    private FindingResponse response(FindingId id, SignedIn who) {
        return responses.of(id, who);
    }
}
