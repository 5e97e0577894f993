package org.duban.campaign.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.duban.campaign.WorkstreamDetails;
import org.duban.campaign.WorkstreamRow;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** What somebody fills in about a workstream, on a page or by a call. */
record WorkstreamForm(
        @NotBlank @Size(max = 100) @Nullable String name,
        @Nullable UUID leadUnitId,
        @Size(max = 500) @Nullable List<@NotNull UUID> memberIds,
        @Size(max = 2000) @Nullable List<@NotNull String> itemCodes,
        @Nullable Long version) {

    static final WorkstreamForm EMPTY = new WorkstreamForm(null, null, List.of(), List.of(), null);

    static WorkstreamForm of(WorkstreamRow workstream) {
        return new WorkstreamForm(
                workstream.name(),
                workstream.leadUnitId(),
                workstream.memberIds(),
                workstream.itemCodes(),
                workstream.version());
    }

    WorkstreamDetails toDetails() {
        return new WorkstreamDetails(
                Objects.requireNonNull(name),
                leadUnitId == null ? null : new UnitId(leadUnitId),
                CampaignUnits.idsOf(memberIds),
                itemCodes == null ? Set.of() : Set.copyOf(itemCodes));
    }
}
