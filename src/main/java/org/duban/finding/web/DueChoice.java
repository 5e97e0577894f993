package org.duban.finding.web;

import java.time.LocalDate;
import org.duban.deadline.DeadlineTerm;
import org.duban.deadline.DueBy;
import org.jspecify.annotations.Nullable;

/** The deadlines that a form offers at one tap. */
enum DueChoice {
    /** What the check item's policy gives. */
    POLICY,
    /** 立行立改: by the end of today. */
    TODAY,
    HOURS_24,
    DAYS_3,
    WORKING_DAYS_5,
    WORKING_DAYS_15,
    /** The date in the field beside. */
    DATE;

    /** Null for the policy, which the service looks up. */
    @Nullable
    DueBy toDueBy(@Nullable LocalDate date, LocalDate today) {
        return switch (this) {
            case POLICY -> null;
            case TODAY -> DueBy.of(DeadlineTerm.by(today));
            case HOURS_24 -> DueBy.of(DeadlineTerm.hours(24));
            case DAYS_3 -> DueBy.of(DeadlineTerm.days(3));
            case WORKING_DAYS_5 -> DueBy.of(DeadlineTerm.workingDays(5));
            case WORKING_DAYS_15 -> DueBy.of(DeadlineTerm.workingDays(15));
            case DATE -> date == null ? null : DueBy.of(DeadlineTerm.by(date));
        };
    }

    @Nullable
    DeadlineTerm fixedTerm(LocalDate today) {
        var due = this == DATE ? null : toDueBy(null, today);
        return due == null ? null : due.term();
    }
}
