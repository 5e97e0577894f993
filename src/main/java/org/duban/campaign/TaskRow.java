package org.duban.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * A task as the register and its own page show it.
 *
 * @param coUnitNames in the order of {@code coUnitIds}
 * @param dueAt what is reported strictly before this instant is in time
 * @param sectionOfTitle what the whole is called of which it is a section
 * @param sections how many sections it has that count
 * @param light how the deadline stands by the clock; null where there is none to mind
 */
public record TaskRow(
        UUID id,
        UUID campaignId,
        String campaignName,
        @Nullable UUID workstreamId,
        @Nullable String workstreamName,
        String title,
        @Nullable String requirement,
        UUID leadUnitId,
        String leadUnitName,
        List<UUID> coUnitIds,
        List<String> coUnitNames,
        LocalDate assignedOn,
        TaskState state,
        @Nullable BigDecimal quantityTotal,
        BigDecimal quantityDone,
        @Nullable String quantityUnit,
        int percentDone,
        @Nullable String dueWords,
        @Nullable UUID deadlineId,
        @Nullable Instant originalDueAt,
        @Nullable Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant reportedFullAt,
        @Nullable Instant finishedAt,
        @Nullable DeadlineStatus light,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        WorksOn worksOn,
        @Nullable UUID sectionOf,
        @Nullable String sectionOfTitle,
        int sections,
        long version) {

    public boolean overdue() {
        return state == TaskState.OPEN && light == DeadlineStatus.OVERDUE;
    }

    /** Whether its whole was reported as done and somebody is to confirm it. */
    public boolean awaitsCompletion() {
        return state == TaskState.OPEN && reportedFullAt != null;
    }
}
