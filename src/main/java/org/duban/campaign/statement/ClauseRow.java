package org.duban.campaign.statement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.campaign.TaskState;
import org.duban.deadline.DeadlineStatus;
import org.jspecify.annotations.Nullable;

/**
 * A clause with what became of it.
 *
 * @param place its number in the statement, from 1
 * @param taskId null for what is not signed yet, and for what has no date
 * @param light how the task's deadline stands by the clock; null where there is none to mind
 * @param visible whether the reader may open the task
 */
public record ClauseRow(
        @JsonIgnore UUID statementId,
        int place,
        String text,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        @Nullable LocalDate dueOn,
        @Nullable UUID taskId,
        @Nullable TaskState taskState,
        @Nullable Integer percentDone,
        @Nullable BigDecimal quantityDone,
        @Nullable Instant dueAt,
        @Nullable DeadlineStatus light,
        boolean visible) {}
