package org.duban.campaign.plan.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.duban.account.SignedIn;
import org.duban.campaign.CampaignId;
import org.duban.campaign.Campaigns;
import org.duban.campaign.TaskId;
import org.duban.campaign.TaskState;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.Baselines;
import org.duban.campaign.plan.Dependencies;
import org.duban.campaign.plan.PlanCurve;
import org.duban.campaign.plan.PlanFilter;
import org.duban.campaign.plan.PlanLight;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanPoint;
import org.duban.campaign.plan.PlanReader;
import org.duban.campaign.plan.PlanService;
import org.duban.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans by call. */
@Tag(name = "tasks")
@RestController
@RequestMapping("/api/v1")
@RequiredArgsConstructor
class PlanApi {

    private final PlanReader reader;
    private final PlanService plans;
    private final Dependencies dependencies;
    private final Baselines baselines;
    private final Campaigns campaigns;

    /** A task with its plan, and how it stands against it. */
    record PlannedTask(
            UUID id,
            String title,
            @Nullable UUID sectionOf,
            @Nullable UUID workstreamId,
            UUID leadUnitId,
            String leadUnitName,
            TaskState state,
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            WorksOn worksOn,
            List<PlanPoint> points,
            @Nullable LocalDate lastDay,
            BigDecimal total,
            BigDecimal done,
            @Nullable String unit,
            PlanLight light,
            BigDecimal behind,
            int daysBehind,
            PlanCurve.@Nullable Needs needs,
            @Nullable Long slippedDays,
            long version) {

        static PlannedTask of(PlanLine line) {
            var row = line.row();
            return new PlannedTask(
                    row.id(),
                    row.title(),
                    row.sectionOf(),
                    row.workstreamId(),
                    row.leadUnitId(),
                    row.leadUnitName(),
                    row.state(),
                    row.plannedFrom(),
                    row.plannedTo(),
                    row.worksOn(),
                    line.points(),
                    line.lastDay(),
                    row.total(),
                    row.done(),
                    row.quantityUnit(),
                    line.light(),
                    line.behind(),
                    line.daysBehind(),
                    line.needs(),
                    line.slipped(),
                    row.version());
        }
    }

    /** A point of the curve. */
    record PointInput(
            @NotNull @Nullable LocalDate day,

            @NotNull @Digits(integer = 12, fraction = 2) @Nullable
            BigDecimal figure) {

        PlanPoint toPoint() {
            return new PlanPoint(Objects.requireNonNull(day), Objects.requireNonNull(figure));
        }
    }

    /**
     * A plan as a program gives it.
     *
     * @param points left out, those that are there go along with the dates
     * @param version the version that was read; a PUT from an older one is refused
     */
    record PlanInput(
            @Nullable LocalDate plannedFrom,
            @Nullable LocalDate plannedTo,
            @Nullable WorksOn worksOn,
            @Size(max = TaskPlanForm.MOST_POINTS) @Nullable List<@Valid PointInput> points,
            @Nullable Long version) {

        PlanService.Change toChange() {
            return new PlanService.Change(
                    plannedFrom,
                    plannedTo,
                    Objects.requireNonNullElse(worksOn, WorksOn.CALENDAR),
                    points == null
                            ? null
                            : points.stream().map(PointInput::toPoint).toList());
        }
    }

    /** A task after which another begins. */
    record AfterInput(
            @NotNull @Nullable UUID afterTask, @Nullable Integer lagDays) {

        Dependencies.After toAfter() {
            return new Dependencies.After(Objects.requireNonNull(afterTask), Objects.requireNonNullElse(lagDays, 0));
        }
    }

    /** All that a task waits for. */
    record DependenciesInput(
            @NotNull @Size(max = 100) @Nullable List<@Valid AfterInput> dependencies,
            @Nullable Long version) {}

    /** Why a baseline is kept. */
    record BaselineInput(
            @NotBlank @Size(max = 500) @Nullable String reason) {}

    /** The number under which it is kept. */
    record BaselineNumber(int number) {}

    @GetMapping("/campaigns/{id}/plan")
    @Operation(summary = "The tasks and sections of a campaign with their plans, by workstream and as they begin")
    Slice<PlannedTask> list(
            @PathVariable CampaignId id,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable UUID cursor,
            @AuthenticationPrincipal SignedIn who) {
        campaigns.require(id);
        return reader.page(id, PlanFilter.ALL, who, Slice.limit(limit), cursor).map(PlannedTask::of);
    }

    @PutMapping("/tasks/{id}/plan")
    @Operation(summary = "Plan a task within its campaign and its deadline; without dates the plan is taken away")
    PlannedTask plan(
            @PathVariable TaskId id, @Valid @RequestBody PlanInput input, @AuthenticationPrincipal SignedIn who) {
        plans.plan(id, input.toChange(), who, input.version());
        return PlannedTask.of(reader.require(id, who));
    }

    @PutMapping("/tasks/{id}/dependencies")
    @Operation(summary = "Set all tasks after which a task begins; a circle is refused")
    PlannedTask depend(
            @PathVariable TaskId id,
            @Valid @RequestBody DependenciesInput input,
            @AuthenticationPrincipal SignedIn who) {
        var after = Objects.requireNonNull(input.dependencies()).stream()
                .map(AfterInput::toAfter)
                .toList();
        dependencies.set(id, after, who, input.version());
        return PlannedTask.of(reader.require(id, who));
    }

    @PostMapping("/campaigns/{id}/baselines")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Keep the plan as it stands under a number")
    BaselineNumber keep(
            @PathVariable CampaignId id,
            @Valid @RequestBody BaselineInput input,
            @AuthenticationPrincipal SignedIn who) {
        return new BaselineNumber(baselines.keep(id, input.reason(), who));
    }
}
