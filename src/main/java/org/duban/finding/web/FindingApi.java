package org.duban.finding.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.activity.Activity;
import org.duban.finding.FindingId;
import org.duban.finding.FindingOrder;
import org.duban.finding.FindingReader;
import org.duban.finding.FindingRegister;
import org.duban.finding.reply.LetterIntake;
import org.duban.shared.Slice;
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

/** Findings for scripts: log, list, read. */
@Tag(name = "findings")
@RestController
@RequestMapping("/api/v1/findings")
@RequiredArgsConstructor
class FindingApi {

    private final LetterIntake intake;
    private final FindingResponses responses;
    private final FindingReader reader;
    private final FindingRegister register;

    @Operation(summary = "List findings, narrowed by filters")
    @GetMapping
    Slice<FindingSummary> list(
            FindingQuery query,
            @RequestParam(defaultValue = "FOUND") FindingOrder order,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who) {
        return register.list(query.toFilter(), order, Slice.limit(limit), cursor, who)
                .map(FindingSummary::of);
    }

    @Operation(summary = "Log a finding; with a unit and a deadline it is assigned at once")
    @PostMapping
    ResponseEntity<FindingResponse> log(
            @Valid @RequestBody LogFindingRequest request, @AuthenticationPrincipal SignedIn who) {
        return put(request.id() == null ? FindingId.next() : new FindingId(request.id()), request, who);
    }

    @Operation(summary = "Log a finding under the caller's own id; sent again, it is there once")
    @PutMapping("/{id}")
    ResponseEntity<FindingResponse> put(
            @PathVariable FindingId id,
            @Valid @RequestBody LogFindingRequest request,
            @AuthenticationPrincipal SignedIn who) {
        var letter = request.replyDuty() == null ? null : request.replyDuty().toTerms();
        var isNew = intake.log(id, request.toCommand(), letter, who);
        var body = responses.of(id, who);
        return isNew
                ? ResponseEntity.created(URI.create("/api/v1/findings/" + id)).body(body)
                : ResponseEntity.ok(body);
    }

    @GetMapping("/{id}")
    FindingResponse show(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who) {
        return responses.of(id, who);
    }

    @Operation(summary = "Everything that happened to a finding, in order")
    @GetMapping("/{id}/events")
    List<Activity> events(@PathVariable FindingId id, @AuthenticationPrincipal SignedIn who) {
        return reader.events(id, who);
    }
}
