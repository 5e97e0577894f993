package org.duban.command.instruction.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import org.duban.command.instruction.InstructionRow;
import org.duban.command.instruction.SentBackSilently;
import org.duban.command.instruction.SentBackWithoutDate;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.duban.platform.web.FormRefusals;
import org.duban.shared.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What a leader finds of a reply.
 *
 * @param date by which another reply is wanted, if it is sent back
 */
record RulingForm(
        @NotNull @Nullable Boolean accepted,
        @Size(max = 1000) @Nullable String comment,
        @Nullable LocalDate date) {

    /** With the last day as it stands, if that is still to come. */
    static RulingForm of(InstructionRow instruction, Clock clock) {
        var due = instruction.dueAt();
        var day = Days.dueOn(due, clock.getZone());
        return new RulingForm(null, null, due.isAfter(clock.instant()) ? day : null);
    }

    /** Says at once all that is missing for sending it back. */
    void check(BindingResult errors) {
        if (accepted == null || accepted) {
            return;
        }
        if (comment == null || comment.isBlank()) {
            FormRefusals.show(new SentBackSilently(), errors);
        }
        if (date == null) {
            FormRefusals.show(new SentBackWithoutDate(), errors);
        }
    }

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    @Nullable
    DueBy toDueBy() {
        return date == null ? null : DueBy.of(DeadlineTerm.by(date));
    }
}
