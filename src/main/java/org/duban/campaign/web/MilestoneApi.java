package org.duban.campaign.web;

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
import org.duban.campaign.MilestoneId;
import org.duban.campaign.MilestoneRegister;
import org.duban.campaign.MilestoneRow;
import org.duban.campaign.MilestoneService;
import org.duban.campaign.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The milestones of a task by call. */
@Tag(name = "tasks")
@RestController
@RequestMapping("/api/v1/tasks/{id}/milestones")
@RequiredArgsConstructor
class MilestoneApi {

    private final MilestoneService milestones;
    private final MilestoneRegister register;

    /** What a unit says when it is there, and the version it read. */
    record Reached(
            @Size(max = 500) @Nullable String words,
            @Nullable Long version) {}

    /** Why it had not been reached, and until when it is to be. */
    record Reopening(
            @NotBlank @Size(max = 500) @Nullable String reason,
            @Valid @Nullable DueInput deadline,
            @Nullable Instant dueAt,
            @Nullable Long version) {}

    /** Why it is not to be reached any more, and the version it was read at. */
    record Cancellation(
            @NotBlank @Size(max = 500) @Nullable String reason,
            @Nullable Long version) {}

    @GetMapping
    @Operation(summary = "The milestones of a task, in their order")
    List<MilestoneRow> list(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who) {
        return register.of(id, who);
    }

    @PostMapping
    @Operation(summary = "Add a milestone; it is due no later than the task")
    ResponseEntity<MilestoneRow> plan(
            @PathVariable TaskId id,
            @Valid @RequestBody MilestoneRequest input,
            @AuthenticationPrincipal SignedIn who) {
        var milestone = milestones.plan(MilestoneId.next(), id, Objects.requireNonNull(input.title()), input.toDueBy());
        return ResponseEntity.created(URI.create("/api/v1/tasks/%s/milestones/%s".formatted(id, milestone)))
                .body(register.require(id, milestone, who));
    }

    @PutMapping("/{milestone}")
    @Operation(summary = "Another title or date; moving the date takes a reason")
    MilestoneRow change(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @Valid @RequestBody MilestoneRequest input,
            @AuthenticationPrincipal SignedIn who) {
        milestones.change(
                id, milestone, Objects.requireNonNull(input.title()), input.toDueBy(), input.reason(), input.version());
        return register.require(id, milestone, who);
    }

    @PostMapping("/{milestone}/reached")
    @Operation(summary = "Report a milestone as reached; this instant decides in time or late")
    MilestoneRow reach(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @Valid @RequestBody(required = false) @Nullable Reached input,
            @AuthenticationPrincipal SignedIn who) {
        milestones.reach(
                id, milestone, input == null ? null : input.words(), who, input == null ? null : input.version());
        return register.require(id, milestone, who);
    }

    @PostMapping("/{milestone}/reopening")
    @Operation(summary = "Take back that a milestone was reached; it gets a new deadline")
    MilestoneRow reopen(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @Valid @RequestBody Reopening input,
            @AuthenticationPrincipal SignedIn who) {
        var due = DueInput.toDueBy(input.deadline(), input.dueAt());
        milestones.reopen(id, milestone, due, input.reason(), input.version());
        return register.require(id, milestone, who);
    }

    @PostMapping("/{milestone}/cancellation")
    MilestoneRow cancel(
            @PathVariable TaskId id,
            @PathVariable MilestoneId milestone,
            @Valid @RequestBody Cancellation input,
            @AuthenticationPrincipal SignedIn who) {
        milestones.cancel(id, milestone, input.reason(), input.version());
        return register.require(id, milestone, who);
    }
}
