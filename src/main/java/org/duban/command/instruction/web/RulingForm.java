package org.duban.command.instruction.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/**
 * What a leader finds of a reply.
 *
 * @param date by which another reply is wanted, if it is sent back
 */
record RulingForm(
        @NotNull @Nullable Boolean accepted,
        @Size(max = 1000) @Nullable String comment,
        @Nullable LocalDate date) {

    static final RulingForm EMPTY = new RulingForm(null, null, null);

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    @Nullable
    DueBy toDueBy() {
        return date == null ? null : DueBy.of(DeadlineTerm.by(date));
    }
}
