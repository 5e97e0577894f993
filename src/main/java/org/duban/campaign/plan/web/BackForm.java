package org.duban.campaign.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duban.campaign.WorksOn;
import org.duban.campaign.plan.PlanBack;
import org.duban.campaign.plan.PlanLine;
import org.duban.campaign.plan.PlanningBack;
import org.jspecify.annotations.Nullable;

/** The steps from which a plan is laid back. */
record BackForm(
        @Nullable LocalDate end,
        @Nullable WorksOn worksOn,
        @Nullable List<Step> steps,
        @Nullable Long version) {

    private static final int ROWS = 6;

    /** A row; one without a title is none. */
    record Step(@Nullable String title, @Nullable Integer days) {}

    static BackForm on(PlanLine line) {
        var steps = new ArrayList<Step>();
        for (int row = 0; row < ROWS; row++) {
            steps.add(new Step(null, null));
        }
        return new BackForm(
                PlanningBack.usualEnd(line),
                line.row().worksOn(),
                steps,
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
