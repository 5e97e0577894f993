package org.duban.deadline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The time somebody is given, as it was put: so many hours, days, working days or working hours, or by a
 * date.
 *
 * @param amount present unless the kind is {@link DeadlineKind#DATE}
 * @param date present only if the kind is {@link DeadlineKind#DATE}
 */
public record DeadlineTerm(
        DeadlineKind kind,
        @Nullable Integer amount,
        @Nullable LocalDate date) {

    public DeadlineTerm {
        var byDate = kind == DeadlineKind.DATE;
        if (byDate == (date == null) || byDate == (amount != null)) {
            throw new DeadlineTermIncomplete(kind);
        }
        if (amount != null && (amount < 1 || amount > kind.most())) {
            throw new DeadlineAmountOutOfRange(kind, amount);
        }
    }

    public static DeadlineTerm hours(int amount) {
        return new DeadlineTerm(DeadlineKind.HOURS, amount, null);
    }

    public static DeadlineTerm days(int amount) {
        return new DeadlineTerm(DeadlineKind.DAYS, amount, null);
    }

    public static DeadlineTerm workingDays(int amount) {
        return new DeadlineTerm(DeadlineKind.WORKING_DAYS, amount, null);
    }

    public static DeadlineTerm workingHours(int amount) {
        return new DeadlineTerm(DeadlineKind.WORKING_HOURS, amount, null);
    }

    public static DeadlineTerm by(LocalDate date) {
        return new DeadlineTerm(DeadlineKind.DATE, null, date);
    }

    /** The amount of a term that is not a date. */
    int count() {
        return Objects.requireNonNull(amount);
    }

    /** The day of a term that is a date. */
    LocalDate day() {
        return Objects.requireNonNull(date);
    }
}
