package org.duban.campaign.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.ProgressRow;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskRegister;
import org.duban.campaign.TaskReports;
import org.duban.campaign.TaskRow;
import org.duban.campaign.TaskService;
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

/** Tasks by call: assign, list, read, report, complete, cancel. */
@Tag(name = "tasks")
@RestController
@RequestMapping("/api/v1/tasks")
@RequiredArgsConstructor
class TaskApi {

    private final TaskService tasks;
    private final TaskReports reports;
    private final TaskRegister register;
    private final Clock clock;

    /** How the work was found, and the version it was read at. */
    record Completion(
            @Size(max = 500) @Nullable String comment,
            @Nullable Long version) {}

    /** Why a task is not to be done any more, and the version it was read at. */
    record Cancellation(
            @NotBlank @Size(max = 500) @Nullable String reason,
            @Nullable Long version) {}

    /** A task with what was reported on it. */
    record WholeTask(@JsonUnwrapped TaskRow task, List<ProgressRow> progressReports) {}

    @GetMapping
    @Operation(summary = "Tasks by due date, those without one last; a unit's include those of the units below it")
    Slice<TaskRow> list(
            TaskQuery query,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            @AuthenticationPrincipal SignedIn who) {
        return register.list(query.toFilter(), who, Slice.limit(limit), cursor);
    }

    @GetMapping("/{id}")
    WholeTask show(@PathVariable TaskId id, @AuthenticationPrincipal SignedIn who) {
        return new WholeTask(register.require(id, who), register.reports(id));
    }

    @PostMapping
    ResponseEntity<TaskRow> assign(@Valid @RequestBody TaskRequest input, @AuthenticationPrincipal SignedIn who) {
        var id = tasks.assign(TaskId.next(), input.campaign(), input.toDetails(LocalDate.now(clock)), input.toDueBy());
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + id)).body(register.require(id, who));
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change a task; moving its deadline takes a reason")
    TaskRow change(
            @PathVariable TaskId id, @Valid @RequestBody TaskRequest input, @AuthenticationPrincipal SignedIn who) {
        var assignedOn = register.require(id, who).assignedOn();
        tasks.change(id, input.toDetails(assignedOn), input.toDueBy(), input.reason(), input.version());
        return register.require(id, who);
    }

    @PostMapping("/{id}/progress-reports")
    @Operation(summary = "Report totals up to now; figures that fall or exceed the total need words")
    ResponseEntity<TaskRow> report(
            @PathVariable TaskId id, @Valid @RequestBody ProgressForm input, @AuthenticationPrincipal SignedIn who) {
        reports.report(id, input.toProgress(), who, input.version());
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + id)).body(register.require(id, who));
    }

    @PostMapping("/{id}/completion")
    @Operation(summary = "Confirm that a task is done; in time or late is decided by when the whole was reported")
    TaskRow complete(
            @PathVariable TaskId id,
            @Valid @RequestBody(required = false) @Nullable Completion input,
            @AuthenticationPrincipal SignedIn who) {
        tasks.complete(id, input == null ? null : input.comment(), input == null ? null : input.version());
        return register.require(id, who);
    }

    @PostMapping("/{id}/cancellation")
    TaskRow cancel(
            @PathVariable TaskId id, @Valid @RequestBody Cancellation input, @AuthenticationPrincipal SignedIn who) {
        tasks.cancel(id, input.reason(), input.version());
        return register.require(id, who);
    }
}
