package org.duban.deadline.request.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.deadline.DeadlineId;
import org.duban.deadline.request.DeadlineRequests;
import org.duban.deadline.request.RequestId;
import org.duban.deadline.request.RequestKind;
import org.duban.deadline.request.RequestReader;
import org.duban.deadline.request.RequestRow;
import org.duban.deadline.request.RequestState;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Requests about deadlines and their rulings, for scripts. */
@Tag(name = "deadlines")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class RequestApi {

    record Asked(
            @NotNull @Nullable Until until,
            @NotBlank @Size(max = 2000) @Nullable String reason) {}

    record Reasoned(@NotBlank @Size(max = 2000) @Nullable String reason) {}

    record Ruling(
            @NotNull @Nullable Boolean granted,
            @Nullable Until until,
            @Size(max = 2000) @Nullable String comment,
            @Nullable Long version) {}

    record Answer(
            @NotBlank @Size(max = 2000) @Nullable String comment,
            @Nullable Long version) {}

    private final DeadlineRequests requests;
    private final RequestReader reader;
    private final Clock clock;

    @GetMapping("/deadline-requests")
    @Operation(summary = "Requests, the newest first; a clerk sees those of the own unit and those below it")
    Slice<RequestRow> list(
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who) {
        var read = reader.list(state, who, Slice.limit(limit), cursor);
        return new Slice<>(read.items().stream().map(RequestReader.Entry::row).toList(), read.next());
    }

    @GetMapping("/deadline-requests/{id}")
    RequestRow show(@PathVariable RequestId id, @AuthenticationPrincipal SignedIn who) {
        return reader.require(id, who).row();
    }

    @PostMapping("/deadlines/{id}/extension-requests")
    ResponseEntity<RequestRow> extend(
            @PathVariable DeadlineId id, @Valid @RequestBody Asked body, @AuthenticationPrincipal SignedIn who) {
        return ask(id, RequestKind.EXTENSION, body.until(), body.reason(), who);
    }

    @PostMapping("/deadlines/{id}/hold-requests")
    ResponseEntity<RequestRow> hold(
            @PathVariable DeadlineId id, @Valid @RequestBody Asked body, @AuthenticationPrincipal SignedIn who) {
        return ask(id, RequestKind.HOLD, body.until(), body.reason(), who);
    }

    @PostMapping("/deadlines/{id}/appeals")
    ResponseEntity<RequestRow> appeal(
            @PathVariable DeadlineId id, @Valid @RequestBody Reasoned body, @AuthenticationPrincipal SignedIn who) {
        return ask(id, RequestKind.APPEAL, null, body.reason(), who);
    }

    @PostMapping("/deadlines/{id}/coordination-requests")
    ResponseEntity<RequestRow> coordinate(
            @PathVariable DeadlineId id, @Valid @RequestBody Reasoned body, @AuthenticationPrincipal SignedIn who) {
        return ask(id, RequestKind.COORDINATION, null, body.reason(), who);
    }

    @PostMapping({"/extension-requests/{id}/ruling", "/hold-requests/{id}/ruling", "/appeals/{id}/ruling"})
    @Operation(summary = "Grants, up to a date that may be earlier than the one asked for, or refuses with a comment")
    RequestRow rule(
            @PathVariable RequestId id, @Valid @RequestBody Ruling body, @AuthenticationPrincipal SignedIn who) {
        if (Boolean.TRUE.equals(body.granted())) {
            var until = body.until() == null ? null : body.until().in(clock.getZone());
            requests.grant(id, until, body.comment(), who, body.version());
        } else {
            requests.refuse(id, body.comment(), who, body.version());
        }
        return reader.require(id, who).row();
    }

    @PostMapping("/coordination-requests/{id}/answer")
    RequestRow answer(
            @PathVariable RequestId id, @Valid @RequestBody Answer body, @AuthenticationPrincipal SignedIn who) {
        requests.grant(id, null, body.comment(), who, body.version());
        return reader.require(id, who).row();
    }

    @PostMapping("/deadline-requests/{id}/withdrawal")
    RequestRow takeBack(@PathVariable RequestId id, @AuthenticationPrincipal SignedIn who) {
        requests.takeBack(id, who);
        return reader.require(id, who).row();
    }

    private ResponseEntity<RequestRow> ask(
            DeadlineId id, RequestKind kind, @Nullable Until until, @Nullable String reason, SignedIn who) {
        var end = until == null ? null : until.in(clock.getZone());
        var request = requests.ask(id, kind, end, Objects.requireNonNull(reason).strip(), who);
        return ResponseEntity.created(URI.create("/api/v1/deadline-requests/" + request))
                .body(reader.require(request, who).row());
    }
}
