package org.duban.campaign.web;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/** A deadline as it is given: a term, or nothing but the instant beside it. */
record DueInput(
        @NotNull @Nullable DeadlineKind kind,
        @Nullable Integer amount,
        @Nullable LocalDate date) {

    static @Nullable DueBy toDueBy(@Nullable DueInput term, @Nullable Instant at) {
        if (term != null) {
            return DueBy.of(new DeadlineTerm(Objects.requireNonNull(term.kind), term.amount, term.date));
        }
        return at == null ? null : DueBy.at(at);
    }
}
