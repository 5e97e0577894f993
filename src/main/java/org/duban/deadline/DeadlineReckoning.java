package org.duban.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * The rules by which a term becomes an instant.
 *
 * <p>Hours count from the instant. Days and working days are whole days, counted from the next one on; they, and a
 * date, last until that day is over, which is the first instant of the day after.
 *
 * @param zone where days begin and end
 */
public record DeadlineReckoning(ZoneId zone, WorkingCalendar calendar) {

    /** Reckons a deadline that is being set. */
    public Reckoned reckon(DeadlineTerm term, Instant from) {
        if (term.kind() == DeadlineKind.DATE) {
            refuseUnlikely(term.day(), from.atZone(zone).toLocalDate());
        }
        return reckonRecorded(term, from);
    }

    /** Reckons a deadline that was set elsewhere, as ledgers tell of them; its date may long be past. */
    public Reckoned reckonRecorded(DeadlineTerm term, Instant from) {
        var start = from.atZone(zone);
        return switch (term.kind()) {
            case HOURS -> hours(term.count(), start);
            case DAYS -> days(term.count(), start);
            case WORKING_DAYS -> workingDays(term.count(), start);
            case DATE -> new Reckoned(endOf(term.day()), words().date(term.day()), List.of());
        };
    }

    private Reckoned hours(int amount, ZonedDateTime start) {
        var due = start.plusHours(amount);
        return new Reckoned(due.toInstant(), words().hours(amount, start, due), List.of());
    }

    private Reckoned days(int amount, ZonedDateTime start) {
        var last = start.toLocalDate().plusDays(amount);
        return new Reckoned(endOf(last), words().days(amount, start, last), List.of());
    }

    private Reckoned workingDays(int amount, ZonedDateTime start) {
        var last = calendar.plusWorkingDays(start.toLocalDate(), amount);
        var warnings = calendar.unknownYears(start.toLocalDate().plusDays(1), last).stream()
                .map(year -> Phrase.of("deadline.warning.calendarMissing", Integer.toString(year)))
                .toList();
        return new Reckoned(endOf(last), words().workingDays(amount, start, last), warnings);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private DeadlineWords words() {
        return new DeadlineWords(calendar);
    }

    private static void refuseUnlikely(LocalDate date, LocalDate from) {
        if (date.isBefore(from)) {
            throw new DeadlineInThePast(date, from);
        }
        var latest = from.plusDays(DeadlineKind.DATE.most());
        if (date.isAfter(latest)) {
            throw new DeadlineTooFarOff(date, latest);
        }
    }
}
