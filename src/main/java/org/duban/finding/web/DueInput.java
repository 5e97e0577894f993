package org.duban.finding.web;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.deadline.DeadlineKind;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/** A deadline as a caller gives it: a term, or nothing but the instant beside it. */
record DueInput(
        DeadlineKind kind,
        @Nullable Integer amount,
        @Nullable LocalDate date) {

    DeadlineTerm toTerm() {
        return new DeadlineTerm(kind, amount, date);
    }

    static @Nullable DueBy toDueBy(@Nullable DueInput term, @Nullable Instant at) {
        if (term != null) {
            return DueBy.of(term.toTerm());
        }
        return at == null ? null : DueBy.at(at);
    }
}
