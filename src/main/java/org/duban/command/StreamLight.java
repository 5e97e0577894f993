package org.duban.command;

import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * A workstream with its tasks and findings side by side.
 *
 * @param percent how far its tasks are on the whole; null if it has none
 * @param themed whether findings are told apart by it at all
 */
public record StreamLight(
        UUID campaignId,
        UUID workstreamId,
        String name,
        @Nullable String leadName,
        int tasks,
        int tasksDone,
        int tasksLate,
        int tasksSoon,
        @Nullable Integer percent,
        boolean themed,
        int open,
        int late) {

    public DeadlineStatus light() {
        if (late + tasksLate > 0) {
            return DeadlineStatus.OVERDUE;
        }
        if (tasksSoon > 0) {
            return DeadlineStatus.DUE_SOON;
        }
        return open + tasks - tasksDone > 0 ? DeadlineStatus.OPEN : DeadlineStatus.MET;
    }
}
