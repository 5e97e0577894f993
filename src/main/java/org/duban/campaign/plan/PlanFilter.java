package org.duban.campaign.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the wall chart are wanted.
 *
 * @param unit with the units below it
 * @param baseline against which the plan is held; null for the latest
 */
public record PlanFilter(
        @Nullable UUID workstream,
        @Nullable UUID unit,
        boolean lagging,
        @Nullable Integer baseline) {

    public static final PlanFilter ALL = new PlanFilter(null, null, false, null);
}
