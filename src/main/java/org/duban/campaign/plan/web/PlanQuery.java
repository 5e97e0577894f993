package org.duban.campaign.plan.web;

import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.plan.PlanFilter;
import org.duban.campaign.plan.PlanScale;
import org.jspecify.annotations.Nullable;

/** What of the wall chart is asked for, as an address says it. */
record PlanQuery(
        @Nullable UUID workstream,
        @Nullable UUID unit,
        @Nullable Boolean lagging,
        @Nullable Integer baseline,
        @Nullable PlanScale scale,
        @Nullable String view) {

    PlanFilter toFilter() {
        return new PlanFilter(workstream, unit, Boolean.TRUE.equals(lagging), baseline);
    }

    public PlanScale scaled() {
        return Objects.requireNonNullElse(scale, PlanScale.WEEK);
    }

    public boolean table() {
        return "table".equals(view);
    }
}
