package org.duban.campaign.web;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.TaskRow;
import org.duban.campaign.WorkstreamId;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DueBy;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * The form with which a task is assigned or changed.
 *
 * @param kind null for no deadline, or for leaving it as it is
 * @param reason why the deadline is moved
 */
record TaskForm(
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 4000) @Nullable String requirement,
        @NotNull @Nullable UUID leadUnitId,
        @Size(max = 500) @Nullable List<UUID> coUnitIds,
        @Nullable UUID workstreamId,
        @NotNull @Nullable LocalDate assignedOn,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal quantityTotal,
        @Size(max = 20) @Nullable String quantityUnit,
        @Nullable DeadlineKind kind,
        @Nullable Integer amount,
        @Nullable LocalDate date,
        @Size(max = 200) @Nullable String dueWords,
        @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    static TaskForm blank(@Nullable UUID campaign, LocalDate today) {
        return new TaskForm(
                campaign, null, null, null, List.of(), null, today, null, null, null, null, null, null, null, null);
    }

    static TaskForm of(TaskRow task) {
        return new TaskForm(
                task.campaignId(),
                task.title(),
                task.requirement(),
                task.leadUnitId(),
                task.coUnitIds(),
                task.workstreamId(),
                task.assignedOn(),
                task.quantityTotal() == null ? null : plain(task.quantityTotal()),
                task.quantityUnit(),
                null,
                null,
                null,
                task.dueWords(),
                null,
                task.version());
    }

    /** Without the zeros that the database keeps behind the point. */
    private static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
    }

    CampaignId campaign() {
        return new CampaignId(Objects.requireNonNull(campaignId));
    }

    TaskDetails toDetails() {
        return new TaskDetails(
                Objects.requireNonNull(title),
                requirement,
                new UnitId(Objects.requireNonNull(leadUnitId)),
                CampaignUnits.idsOf(coUnitIds),
                workstreamId == null ? null : new WorkstreamId(workstreamId),
                Objects.requireNonNull(assignedOn),
                quantityTotal,
                quantityUnit,
                dueWords);
    }

    @Nullable
    DueBy toDueBy() {
        return kind == null ? null : DueInput.toDueBy(new DueInput(kind, amount, date), null);
    }
}
