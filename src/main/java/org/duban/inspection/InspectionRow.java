package org.duban.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as lists and its own page show it.
 *
 * @param stops how many places are on the route
 * @param visited how many of them somebody has been to
 * @param missed how many of them nobody could get to
 * @param findings how many problems were found, those withdrawn not counted
 * @param hidden how many of the findings the units do not know of yet
 */
public record InspectionRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        InspectionKind kind,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable String area,
        @Nullable String note,
        InspectionState state,
        @Nullable UUID leaderId,
        @Nullable String leaderName,
        List<UUID> inspectorIds,
        List<String> inspectorNames,
        UUID plannedBy,
        int stops,
        int visited,
        int missed,
        int findings,
        int hidden,
        @Nullable Instant begunAt,
        @Nullable Instant doneAt,
        @Nullable Instant releasedAt,
        long version) {

    /** How many stops nobody has told anything of. */
    public int getWaiting() {
        return stops - visited - missed;
    }

    /** Whether the units are still to learn of what was found. */
    public boolean isSecret() {
        return kind.isUnannounced() && releasedAt == null;
    }

    public boolean isDone() {
        return state == InspectionState.DONE;
    }
}
