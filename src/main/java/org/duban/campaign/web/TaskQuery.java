package org.duban.campaign.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.campaign.TaskFilter;
import org.duban.campaign.TaskState;
import org.jspecify.annotations.Nullable;

/** The filters of the tasks as they stand in the address: several values of one separated by commas. */
record TaskQuery(
        @Nullable List<UUID> campaign,
        @Nullable List<UUID> unit,
        @Nullable UUID workstream,
        @Nullable List<TaskState> state,
        @Nullable Boolean overdue,
        @Nullable Boolean reported,

        @Nullable LocalDate dueFrom,

        @Nullable LocalDate finishedFrom,

        @Nullable String q) {

    TaskFilter toFilter() {
        return toFilter(List.of());
    }

    /** Whoever says nothing of states gets those given; whoever says an empty state gets all. */
    TaskFilter toFilter(List<TaskState> usual) {
        return new TaskFilter(
                orElse(campaign, List.of()),
                orElse(unit, List.of()),
                workstream,
                orElse(state, usual),
                overdue,
                reported,
                dueFrom,
                finishedFrom,
                q);
    }

    private static <T> List<T> orElse(@Nullable List<T> values, List<T> usual) {
        return values == null ? usual : values;
    }
}
