package org.duban.command;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workstream with its tasks and findings side by side.
 *
 * @param percent how far its tasks are on the whole; null if it has none
 * @param themed whether findings are told apart by it at all
 * @param found whether there has been a finding
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
        boolean found,
        int open,
        int late) {

    public TrafficLight light() {
        return TrafficLight.of(late + tasksLate, tasksSoon, open + tasks - tasksDone, found || tasks > 0);
    }
}
