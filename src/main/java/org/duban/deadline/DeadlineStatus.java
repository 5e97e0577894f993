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

    /** How many days it is or was late, every begun day counted; 0 if it is in time, or put aside. */
    public static long daysLate(Instant dueAt, @Nullable Instant metAt, @Nullable Instant heldAt, Instant now) {
        if (metAt == null && heldAt != null) {
            return 0;
        }
        var late = Duration.between(dueAt, metAt == null ? now : metAt);
        return late.isNegative() ? 0 : late.toDays() + 1;
    }
}
