package org.duban.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are asked for; null or empty leaves a question open.
 *
 * @param units tasks that one of these units, or one below it, leads or takes part in
 * @param overdue true for open tasks past their deadline by the clock, false for all others
 * @param reported true for open tasks whose whole was reported as done and awaits confirmation
 * @param dueFrom only what was or is due at the beginning of this day or later, which is the end of the day before
 * @param finishedFrom only what was done on this day or later
 * @param words what the title, requirement or due words contain
 */
public record TaskFilter(
        List<UUID> campaigns,
        List<UUID> units,
        @Nullable UUID workstream,
        List<TaskState> states,
        @Nullable Boolean overdue,
        @Nullable Boolean reported,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate finishedFrom,
        @Nullable String words) {

    public TaskFilter {
        words = Texts.orNull(words);
    }

    public static TaskFilter of(CampaignId campaign) {
        return new TaskFilter(List.of(campaign.value()), List.of(), null, List.of(), null, null, null, null, null);
    }
}
