package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.finding.FindingId;
import org.duban.finding.recurrence.PossibleRecurrence;
import org.duban.finding.recurrence.RecheckId;
import org.duban.finding.recurrence.RecheckReader;
import org.duban.finding.recurrence.RecheckResult;
import org.duban.finding.recurrence.RecheckRow;
import org.duban.finding.recurrence.Rechecked;
import org.duban.finding.recurrence.Rechecks;
import org.duban.finding.recurrence.Recurrences;
import org.duban.finding.recurrence.Seen;
import org.duban.finding.recurrence.SightingId;
import org.duban.finding.recurrence.SightingReader;
import org.duban.finding.recurrence.SightingRow;
import org.duban.finding.recurrence.Sightings;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comes back, for scripts and phones: spotted before it is logged, seen again, looked at again after closing. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings")
@RequiredArgsConstructor
class FindingRecurrenceApi {

    /** @param seenAt null means now */
    record Sighting(
            @Nullable Instant seenAt,
            @Nullable UUID inspectionId,
            @Size(max = 2000) @Nullable String comment,
            @Nullable List<UUID> evidenceIds) {

        Seen toSeen() {
            return new Seen(seenAt, inspectionId, comment, LogFindingRequest.toEvidence(evidenceIds));
        }
    }

    /**
     * @param at null means now
     * @param relapseId the id for the new finding where it has come back
     */
    record Recheck(
            @Nullable Instant at,
            @NotNull @Nullable RecheckResult result,
            @Size(max = 2000) @Nullable String comment,
            @Nullable List<UUID> evidenceIds,
            @Nullable UUID inspectionId,
            @Nullable UUID relapseId) {

        Rechecked toRechecked() {
            return new Rechecked(
                    Objects.requireNonNull(result),
                    at,
                    inspectionId,
                    comment,
                    LogFindingRequest.toEvidence(evidenceIds),
                    relapseId == null ? null : new FindingId(relapseId));
        }
    }

    private final Recurrences recurrences;
    private final Sightings sightings;
    private final SightingReader seen;
    private final Rechecks rechecks;
    private final RecheckReader reader;

    @Operation(summary = "What a finding about to be logged may be already: still open, or struck off and back")
    @GetMapping("/recurrences")
    Slice<PossibleRecurrence> recurrences(@Valid RecurrenceQuery query, @AuthenticationPrincipal SignedIn who) {
        return new Slice<>(recurrences.of(query.toQuestion(), who), null);
    }

    @GetMapping("/{id}/sightings")
    Slice<SightingRow> sightings(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who) {
        return new Slice<>(seen.of(id, who), null);
    }

    @Operation(
            summary = "Tell under the caller's own id that an open finding is still there; sent again, it is told once")
    @PutMapping("/{id}/sightings/{sightingId}")
    ResponseEntity<SightingRow> see(
            @PathVariable FindingId id,
            @PathVariable SightingId sightingId,
            @Valid @RequestBody Sighting body,
            @AuthenticationPrincipal SignedIn who) {
        var isNew = sightings.tell(id, sightingId, body.toSeen(), who);
        var told = seen.of(id, who).stream()
                .filter(row -> row.id().equals(sightingId.value()))
                .findFirst()
                .orElseThrow();
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/findings/" + id + "/sightings/" + sightingId))
                        .body(told)
                : ResponseEntity.ok(told);
    }

    @GetMapping("/{id}/rechecks")
    Slice<RecheckRow> rechecks(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who) {
        return new Slice<>(reader.of(id, who), null);
    }

    @Operation(
            summary = "Tell what a re-check saw; one that has come back becomes a new finding, linked to the old one")
    @PutMapping("/{id}/rechecks/{recheckId}")
    RecheckRow recheck(
            @PathVariable FindingId id,
            @PathVariable RecheckId recheckId,
            @Valid @RequestBody Recheck body,
            @AuthenticationPrincipal SignedIn who) {
        rechecks.tell(id, recheckId, body.toRechecked(), who);
        return reader.require(id, recheckId, who);
    }
}
