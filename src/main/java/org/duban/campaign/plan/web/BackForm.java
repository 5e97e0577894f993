package org.duban.campaign.plan.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.PlanBack;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanningBack;
import org.duban.platform.web.FormRows;
import org.jspecify.annotations.Nullable;

/** The steps from which a plan is laid back. */
record BackForm(
        @Nullable LocalDate end,
        @Nullable WorksOn worksOn,
        @Valid @Nullable List<Step> steps,
        @Nullable Long version) {

    private static final int ROWS = 6;

    /** A row; one without a title is none. */
    record Step(
            @Size(max = 100) @Nullable String title,
            @Min(1) @Max(3650) @Nullable Integer days) {

        static final Step EMPTY = new Step(null, null);
    }

    BackForm {
        steps = FormRows.gapless(steps, Step.EMPTY);
    }

    static BackForm on(PlanLine line) {
        return new BackForm(
                PlanningBack.usualEnd(line),
                line.row().worksOn(),
                FormRows.withRoom(List.of(), ROWS, Step.EMPTY),
                line.row().version());
    }

    WorksOn works() {
        return Objects.requireNonNullElse(worksOn, WorksOn.CALENDAR);
    }

    List<PlanBack.Step> toSteps() {
        return steps == null
                ? List.of()
                : steps.stream()
                        .filter(step -> step.title() != null && !step.title().isBlank())
                        .map(step -> new PlanBack.Step(
                                Objects.requireNonNull(step.title()).strip(),
                                Objects.requireNonNullElse(step.days(), 0)))
                        .toList();
    }
}
