package org.duban.campaign.statement.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.duban.campaign.statement.ClauseDetails;
import org.duban.campaign.statement.StatementDetails;
import org.duban.unit.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A statement as a program gives it: always the whole of it, clauses included.
 *
 * @param unitIds the units that get the same draft; only for a POST
 * @param version the version that was read; a PUT from an older one is refused
 */
record StatementRequest(
        @Size(max = 500) @Nullable List<@NotNull UUID> unitIds,
        @NotBlank @Size(max = 100) @Nullable String title,
        @Size(max = 100) @Nullable String signer,
        @Size(max = 100) @Nullable String handedTo,
        @Valid @Size(max = 100) @Nullable List<@NotNull Clause> clauses,
        @Nullable Long version) {

    /** What the unit undertakes; without a date it becomes no task. */
    record Clause(
            @NotBlank @Size(max = 1000) @Nullable String text,

            @Digits(integer = 12, fraction = 2) @Nullable BigDecimal quantity,

            @Size(max = 20) @Nullable String quantityUnit,
            @Nullable LocalDate dueOn) {

        ClauseDetails toDetails() {
            return new ClauseDetails(Objects.requireNonNull(text), quantity, quantityUnit, dueOn);
        }
    }

    List<UnitId> units() {
        return unitIds == null ? List.of() : unitIds.stream().map(UnitId::new).toList();
    }

    StatementDetails toDetails() {
        return new StatementDetails(
                Objects.requireNonNull(title),
                signer,
                handedTo,
                clauses == null
                        ? List.of()
                        : clauses.stream().map(Clause::toDetails).toList());
    }
}
