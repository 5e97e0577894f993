package org.duban.deadline.ladder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.duban.deadline.WorkingCalendar;
import org.duban.shared.Days;

/**
 * When a step fires, relative to the due instant.
 *
 * <p>Hours count by the clock. Working days count from the last day of the deadline, and fire in the morning: what is
 * due by the end of Monday fires one working day before on Friday, and one working day after on Tuesday.
 *
 * @param amount negative before the deadline, positive after it
 */
public record StepOffset(Kind kind, int amount) {

    public enum Kind {
        HOURS,
        WORKING_DAYS
    }

    /** When steps that count in working days fire. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    public static final int MOST_HOURS = 720;
    public static final int MOST_DAYS = 60;

    public StepOffset {
        var most = kind == Kind.HOURS ? MOST_HOURS : MOST_DAYS;
        if (Math.abs(amount) > most) {
            throw new OffsetOutOfRange(most);
        }
    }

    /** When it fires for a deadline. */
    public Instant firesAt(Instant dueAt, WorkingCalendar calendar, ZoneId zone) {
        if (kind == Kind.HOURS) {
            return dueAt.plus(Duration.ofHours(amount));
        }
        var last = Days.dueOn(dueAt, zone);
        return shifted(last, calendar).atTime(MORNING).atZone(zone).toInstant();
    }

    /**
     * The latest due instant for which it has fired by now: the same rule the other way round, so that one comparison
     * finds all deadlines of a step.
     */
    public Instant reaches(Instant now, WorkingCalendar calendar, ZoneId zone) {
        if (kind == Kind.HOURS) {
            return now.minus(Duration.ofHours(amount));
        }
        var local = now.atZone(zone);
        var today = local.toLocalTime().isBefore(MORNING) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
        return lastDayFiring(today, calendar).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate shifted(LocalDate day, WorkingCalendar calendar) {
        return amount < 0 ? minus(day, -amount, calendar) : calendar.plusWorkingDays(day, amount);
    }

    /** Days that are not worked lead to the same working day as the next worked one does. */
    private LocalDate lastDayFiring(LocalDate today, WorkingCalendar calendar) {
        var day = calendar.plusWorkingDays(today, Math.max(0, -amount) + 1);
        while (shifted(day, calendar).isAfter(today)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static LocalDate minus(LocalDate day, int count, WorkingCalendar calendar) {
        var found = day;
        for (var left = count; left > 0; ) {
            found = found.minusDays(1);
            if (calendar.isWorking(found)) {
                left--;
            }
        }
        return found;
    }
}
