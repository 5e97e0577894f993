package org.duban.inspection.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.inspection.InspectionId;
import org.duban.inspection.InspectionRegister;
import org.duban.inspection.InspectionRow;
import org.duban.inspection.InspectionService;
import org.duban.inspection.StopRow;
import org.duban.inspection.Visits;
import org.duban.shared.Slice;
import org.duban.unit.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds by call: plan, list, read, change, begin, visit, finish, release. */
@Tag(name = "inspections")
@RestController
@RequestMapping("/api/v1/inspections")
@RequiredArgsConstructor
class InspectionApi {

    /** The version a decision was made from; a stale one is refused. */
    record Decision(@Nullable Long version) {}

    /** @param at null means now */
    record Visit(@Nullable Instant at) {}

    /** @param at null means now */
    record Miss(
            @NotBlank @Size(max = 200) @Nullable String reason,
            @Nullable Instant at) {

        String told() {
            return Objects.requireNonNull(reason);
        }
    }

    /** A round with its stops. */
    record WholeRound(@JsonUnwrapped InspectionRow round, List<StopRow> route) {}

    private final InspectionService inspections;
    private final Visits visits;
    private final InspectionRegister register;
    private final InspectionTitles titles;

    @GetMapping
    @Operation(summary = "Rounds, the latest first")
    Slice<InspectionRow> list(
            InspectionQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return register.list(query.toFilter(), Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    WholeRound show(@PathVariable InspectionId id) {
        return new WholeRound(register.require(id), register.stops(id));
    }

    @PostMapping
    ResponseEntity<WholeRound> plan(
            @Valid @RequestBody InspectionRequest request, @AuthenticationPrincipal SignedIn who) {
        var id = inspections.plan(InspectionId.next(), request.toDetails(titles), who);
        return ResponseEntity.created(URI.create("/api/v1/inspections/" + id)).body(show(id));
    }

    @PutMapping("/{id}")
    WholeRound change(
            @PathVariable InspectionId id,
            @Valid @RequestBody InspectionRequest request,
            @AuthenticationPrincipal SignedIn who) {
        inspections.change(id, request.toDetails(titles), who, request.version());
        return show(id);
    }

    @PostMapping("/{id}/beginning")
    WholeRound begin(
            @PathVariable InspectionId id,
            @RequestBody(required = false) @Nullable Decision decision,
            @AuthenticationPrincipal SignedIn who) {
        inspections.begin(id, who, version(decision));
        return show(id);
    }

    @PostMapping("/{id}/stops/{place}/visit")
    @Operation(summary = "Note that a stop was visited; without a finding it was in order")
    WholeRound visit(
            @PathVariable InspectionId id,
            @PathVariable PlaceId place,
            @RequestBody(required = false) @Nullable Visit visit,
            @AuthenticationPrincipal SignedIn who) {
        visits.visit(id, place, visit == null ? null : visit.at(), who);
        return show(id);
    }

    @PostMapping("/{id}/stops/{place}/miss")
    @Operation(summary = "Note why a stop could not be reached; one that was visited stays so")
    WholeRound miss(
            @PathVariable InspectionId id,
            @PathVariable PlaceId place,
            @Valid @RequestBody Miss miss,
            @AuthenticationPrincipal SignedIn who) {
        visits.miss(id, place, miss.told(), miss.at(), who);
        return show(id);
    }

    @PostMapping("/{id}/completion")
    WholeRound finish(
            @PathVariable InspectionId id,
            @RequestBody(required = false) @Nullable Decision decision,
            @AuthenticationPrincipal SignedIn who) {
        inspections.finish(id, who, version(decision));
        return show(id);
    }

    @PostMapping("/{id}/release")
    @Operation(summary = "Let the units see what an unannounced round found; their clocks begin now")
    WholeRound release(
            @PathVariable InspectionId id,
            @RequestBody(required = false) @Nullable Decision decision,
            @AuthenticationPrincipal SignedIn who) {
        inspections.release(id, who, version(decision));
        return show(id);
    }

    private static @Nullable Long version(@Nullable Decision decision) {
        return decision == null ? null : decision.version();
    }
}
