package org.duban.finding.elsewhere;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * How far a unit has come with looking for it.
 *
 * @param total how many places it has to look at; null where it is the unit as a whole
 * @param foundAgain findings of the same item there since it was asked
 */
public record ElsewhereReport(
        UUID taskId,
        UUID unitId,
        String unitName,
        TaskState state,
        int percentDone,
        BigDecimal done,
        @Nullable BigDecimal total,
        Instant askedAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant heldAt,
        int foundAgain) {

    /** How its deadline stands; null without one, or once the task is cancelled. */
    public @Nullable DeadlineStatus status(Instant now) {
        return dueAt == null || state == TaskState.CANCELLED ? null : DeadlineStatus.of(dueAt, metAt, heldAt, now);
    }
}
