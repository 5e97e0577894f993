package org.duban.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The rules by which a term becomes an instant.
 *
 * <p>Hours count from the instant. Days and working days are whole days, counted from the next one on; they, and a
 * date, last until that day is over, which is the first instant of the day after. Working hours run only while the
 * offices work.
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
        var dueAt = dueAt(term, from);
        return switch (term.kind()) {
            case HOURS -> plain(dueAt, words().hours(term.count(), start, dueAt.atZone(zone)));
            case DAYS -> plain(dueAt, words().days(term.count(), start, lastDay(dueAt)));
            case DATE -> plain(dueAt, words().date(term.day()));
            case WORKING_DAYS -> {
                var last = lastDay(dueAt);
                yield new Reckoned(
                        dueAt,
                        words().workingDays(term.count(), start, last),
                        warnings(start.toLocalDate().plusDays(1), last));
            }
            case WORKING_HOURS -> {
                var begin = clock().begin(from).atZone(zone);
                yield new Reckoned(
                        dueAt,
                        words().workingHours(term.count(), start, begin, dueAt.atZone(zone)),
                        warnings(start.toLocalDate(), dueAt.atZone(zone).toLocalDate()));
            }
        };
    }

    /** The same without the words, for whoever reckons many. */
    Instant dueAt(DeadlineTerm term, Instant from) {
        var day = from.atZone(zone).toLocalDate();
        return switch (term.kind()) {
            case HOURS -> from.plus(Duration.ofHours(term.count()));
            case DAYS -> endOf(day.plusDays(term.count()));
            case WORKING_DAYS -> endOf(calendar.plusWorkingDays(day, term.count()));
            case WORKING_HOURS -> clock().plus(from, Duration.ofHours(term.count()));
            case DATE -> endOf(term.day());
        };
    }

    private static Reckoned plain(Instant dueAt, Phrase words) {
        return new Reckoned(dueAt, words, List.of());
    }

    private List<Phrase> warnings(LocalDate first, LocalDate last) {
        return calendar.unknownYears(first, last).stream()
                .map(year -> Phrase.of("deadline.warning.calendarMissing", Integer.toString(year)))
                .toList();
    }

    private LocalDate lastDay(Instant dueAt) {
        return dueAt.atZone(zone).toLocalDate().minusDays(1);
    }

    private WorkingClock clock() {
        return new WorkingClock(zone, calendar);
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
