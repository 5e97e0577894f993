package org.duban.campaign.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.campaign.PlannedSpan;
import org.duban.campaign.TaskState;
import org.duban.campaign.WorksOn;
import org.jspecify.annotations.Nullable;

/**
 * A task or a section as the wall chart reads it.
 *
 * @param sections how many sections it has that count; what it has come to is what they have
 * @param points the points of its curve, gathered
 * @param doneBefore what had been reported when the day began
 * @param lateMilestones how many of its steps are open and past their date
 * @param baselineFrom how it was planned in the baseline; null where it was not
 */
public record PlanRow(
        UUID id,
        long version,
        UUID campaignId,
        @Nullable UUID workstreamId,
        @Nullable String workstreamName,
        String title,
        UUID leadUnitId,
        String leadUnitName,
        TaskState state,
        @Nullable BigDecimal quantityTotal,
        BigDecimal quantityDone,
        @Nullable String quantityUnit,
        int percentDone,
        @Nullable Instant dueAt,
        @Nullable LocalDate plannedFrom,
        @Nullable LocalDate plannedTo,
        WorksOn worksOn,
        @Nullable UUID sectionOf,
        @Nullable String sectionOfTitle,
        int sections,
        @Nullable String points,
        @Nullable BigDecimal doneBefore,
        int lateMilestones,
        @Nullable LagKind lagKind,
        @Nullable String lagWords,
        @Nullable LocalDate catchUpOn,
        @Nullable Instant lagSaidAt,
        @Nullable String lagSaidBy,
        @Nullable LocalDate baselineFrom,
        @Nullable LocalDate baselineTo) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public @Nullable PlannedSpan span() {
        return plannedFrom == null || plannedTo == null ? null : new PlannedSpan(plannedFrom, plannedTo, worksOn);
    }

    /** In its unit of measure, or in per cent where nothing is counted. */
    public BigDecimal total() {
        return quantityTotal == null ? WHOLE : quantityTotal;
    }

    public BigDecimal done() {
        return quantityTotal == null ? BigDecimal.valueOf(percentDone) : quantityDone;
    }

    public boolean open() {
        return state == TaskState.OPEN;
    }
}
