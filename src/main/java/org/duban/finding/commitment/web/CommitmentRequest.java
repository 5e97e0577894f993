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
 * A commitment as a program gives it.
 *
 * @param findings the numbers of the findings that it is about
 */
record CommitmentRequest(
        @NotNull @Nullable UUID unitId,
        @NotBlank @Size(max = 100) @Nullable String post,
        @NotNull @Nullable LocalDate madeOn,
        @Nullable UUID meetingId,
        @Size(max = 200) @Nullable String occasion,
        @NotBlank @Size(max = 1000) @Nullable String text,
        @NotNull @Nullable LocalDate promisedOn,
        @Size(max = 200) @Nullable List<@NotBlank String> findings,
        @Size(max = 200) @Nullable List<@NotNull UUID> taskIds) {

    CommitmentDetails toDetails() {
        return new CommitmentDetails(
                new UnitId(Objects.requireNonNull(unitId)),
                Objects.requireNonNull(post),
                Objects.requireNonNull(madeOn),
                meetingId,
                occasion,
                Objects.requireNonNull(text),
                Objects.requireNonNull(promisedOn),
                findings == null ? List.of() : findings,
                taskIds == null ? List.of() : taskIds);
    }
}
