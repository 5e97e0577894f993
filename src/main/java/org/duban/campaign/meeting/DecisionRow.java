package org.duban.campaign.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineStatus;
import org.duban.deadline.DeadlineTerm;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what became of it.
 *
 * @param place its number in the minutes, from 1
 * @param taskId null until the minutes are issued
 * @param light how the task's deadline stands by the clock; null where there is none to mind
 * @param visible whether the reader may open the task
 */
public record DecisionRow(
        int place,
        String text,
        UUID leadUnitId,
        String leadUnitName,
        List<UUID> coUnitIds,
        List<String> coUnitNames,
        @Nullable DeadlineKind termKind,
        @Nullable Integer termAmount,
        @Nullable LocalDate termDate,
        @Nullable UUID taskId,
        @Nullable TaskState taskState,
        @Nullable Integer percentDone,
        @Nullable Instant dueAt,
        @Nullable DeadlineStatus light,
        boolean visible) {

    @JsonIgnore
    @Nullable
    DeadlineTerm term() {
        return termKind == null ? null : new DeadlineTerm(termKind, termAmount, termDate);
    }

    @JsonIgnore
    UnitId leadUnit() {
        return new UnitId(leadUnitId);
    }

    @JsonIgnore
    Set<UnitId> coUnits() {
        return coUnitIds.stream().map(UnitId::new).collect(Collectors.toSet());
    }
}
