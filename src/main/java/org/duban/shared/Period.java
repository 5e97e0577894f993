package org.duban.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** Days that are looked at together, the first and the last included. */
public record Period(PeriodKind kind, LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new PeriodEndsBeforeItBegins(from, to);
        }
        if (kind != PeriodKind.CUSTOM) {
            if (!kind.first(from).equals(from)) {
                throw new PeriodBeginsOnAnotherDay(from, kind.first(from));
            }
            if (!kind.last(from).equals(to)) {
                throw new PeriodEndsOnAnotherDay(to, kind.last(from));
            }
        }
    }

    /** The period of the kind in which the day lies; of days chosen freely, the day alone. */
    public static Period containing(PeriodKind kind, LocalDate day) {
        return new Period(kind, kind.first(day), kind.last(day));
    }

    /** Days that happen to be a week, a third of a month, a month or a quarter are that; others are what they are. */
    public static Period of(LocalDate from, LocalDate to) {
        return Stream.of(PeriodKind.values())
                .filter(kind -> kind.first(from).equals(from) && kind.last(from).equals(to))
                .findFirst()
                .map(kind -> new Period(kind, from, to))
                .orElseGet(() -> new Period(PeriodKind.CUSTOM, from, to));
    }

    /** The one that ends the day before this one begins; of days chosen freely, as many days before. */
    public Period previous() {
        return kind == PeriodKind.CUSTOM
                ? new Period(kind, from.minusDays(to.toEpochDay() - from.toEpochDay() + 1), from.minusDays(1))
                : containing(kind, from.minusDays(1));
    }

    public Instant startsAt(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The midnight at which the last day is over. */
    public Instant endsAt(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
