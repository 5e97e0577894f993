package org.duban.finding.commitment.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.finding.commitment.CommitmentDetails;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes down of a promise.
 *
 * @param findings numbers with commas between them
 */
record CommitmentForm(
        @NotNull @Nullable UUID unitId,
        @NotBlank @Size(max = 100) @Nullable String post,
        @NotNull @Nullable LocalDate madeOn,
        @Nullable UUID meetingId,
        @Size(max = 200) @Nullable String occasion,
        @NotBlank @Size(max = 1000) @Nullable String text,
        @NotNull @Nullable LocalDate promisedOn,
        @Size(max = 2000) @Nullable String findings,
        @Size(max = 200) @Nullable List<UUID> taskIds) {

    static CommitmentForm blank(UUID unit, LocalDate today) {
        return new CommitmentForm(unit, null, today, null, null, null, null, null, List.of());
    }

    CommitmentDetails toDetails() {
        return new CommitmentDetails(
                new UnitId(Objects.requireNonNull(unitId)),
                Objects.requireNonNull(post),
                Objects.requireNonNull(madeOn),
                meetingId,
                occasion,
                Objects.requireNonNull(text),
                Objects.requireNonNull(promisedOn),
                CommitmentDetails.numbers(findings),
                taskIds == null ? List.of() : taskIds);
    }
}
