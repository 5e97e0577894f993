package org.duban.campaign.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.CampaignId;
import org.duban.campaign.TaskDetails;
import org.duban.campaign.WorkstreamId;
import org.duban.deadline.DueBy;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A task as a program gives it.
 *
 * @param assignedOn null means today
 * @param deadline a term counted from the assignment; or else {@code dueAt}; neither leaves the deadline as it is
 * @param reason why the deadline is moved; needed only then
 * @param version the version that was read; a PUT from an older one is refused
 */
record TaskRequest(
        @NotNull @Nullable UUID campaignId,
        @NotBlank @Size(max = 200) @Nullable String title,
        @Size(max = 4000) @Nullable String requirement,
        @NotNull @Nullable UUID leadUnitId,
        @Size(max = 500) @Nullable List<@NotNull UUID> coUnitIds,
        @Nullable UUID workstreamId,
        @Nullable LocalDate assignedOn,
        @Digits(integer = 12, fraction = 2) @Nullable BigDecimal quantityTotal,
        @Size(max = 20) @Nullable String quantityUnit,
        @Valid @Nullable DueInput deadline,
        @Nullable Instant dueAt,
        @Size(max = 200) @Nullable String dueWords,
        @Size(max = 500) @Nullable String reason,
        @Nullable Long version) {

    CampaignId campaign() {
        return new CampaignId(Objects.requireNonNull(campaignId));
    }

    TaskDetails toDetails(LocalDate today) {
        return new TaskDetails(
                Objects.requireNonNull(title),
                requirement,
                new UnitId(Objects.requireNonNull(leadUnitId)),
                CampaignUnits.idsOf(coUnitIds),
                workstreamId == null ? null : new WorkstreamId(workstreamId),
                assignedOn == null ? today : assignedOn,
                quantityTotal,
                quantityUnit,
                dueWords);
    }

    @Nullable
    DueBy toDueBy() {
        return DueInput.toDueBy(deadline, dueAt);
    }
}
