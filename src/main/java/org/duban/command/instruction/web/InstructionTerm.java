package org.duban.command.instruction.web;

import java.time.LocalDate;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/** The terms that the form offers at one tap. */
enum InstructionTerm {
    DAYS_1(1),
    DAYS_3(3),
    DAYS_7(7),
    DAYS_15(15),
    /** The date in the field beside. */
    DATE(0);

    private final int days;

    InstructionTerm(int days) {
        this.days = days;
    }

    /** Null without a date where one is asked for. */
    @Nullable
    DueBy toDueBy(@Nullable LocalDate date) {
        if (this == DATE) {
            return date == null ? null : DueBy.of(DeadlineTerm.by(date));
        }
        return DueBy.of(DeadlineTerm.days(days));
    }
}
