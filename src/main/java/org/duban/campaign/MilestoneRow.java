package org.duban.campaign;

import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * A milestone as its task's page shows it.
 *
 * @param light how its deadline stands by the clock; null for one that was cancelled
 * @param next whether it is the first of those that are still to be reached
 */
public record MilestoneRow(
        UUID id,
        UUID taskId,
        int position,
        String title,
        MilestoneState state,
        UUID deadlineId,
        Instant originalDueAt,
        Instant dueAt,
        @Nullable DeadlineStatus light,
        @Nullable Instant reachedAt,
        @Nullable String reachedByName,
        @Nullable String words,
        boolean next,
        long version) {

    public boolean open() {
        return state == MilestoneState.OPEN;
    }

    public boolean overdue() {
        return open() && light == DeadlineStatus.OVERDUE;
    }
}
