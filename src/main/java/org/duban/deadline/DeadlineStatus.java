package org.duban.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a deadline stands by the clock, whether or not the sweep has been there. */
public enum DeadlineStatus {
    OPEN,
    /** Less than three days are left. */
    DUE_SOON,
    OVERDUE,
    MET,
    /** Met, but after it was due. */
    MET_LATE,
    HELD;

    public static final Duration SOON = Duration.ofDays(3);

    public static DeadlineStatus of(Instant dueAt, @Nullable Instant metAt, @Nullable Instant heldAt, Instant now) {
        if (metAt != null) {
            return metAt.isBefore(dueAt) ? MET : MET_LATE;
        }
        if (heldAt != null) {
            return HELD;
        }
        if (!now.isBefore(dueAt)) {
            return OVERDUE;
        }
        return now.isBefore(dueAt.minus(SOON)) ? OPEN : DUE_SOON;
    }

    /** How many days it is or was late; 0 if it is in time, or put aside. */
    public static long daysLate(Instant dueAt, @Nullable Instant metAt, @Nullable Instant heldAt, Instant now) {
        if (metAt == null && heldAt != null) {
            return 0;
        }
        return daysLate(dueAt, metAt == null ? now : metAt);
    }

    /**
     * How many days after it was due, every begun day of 24 hours counted: what was due yesterday at 18:00 is one day late this
     * morning. Whoever tells days late, on a page, on paper or in a sheet, has them from here.
     */
    public static long daysLate(Instant dueAt, Instant until) {
        var late = Duration.between(dueAt, until);
        return late.isNegative() ? 0 : late.toDays() + 1;
    }
}
