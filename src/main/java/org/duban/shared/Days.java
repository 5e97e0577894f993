package org.duban.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The days that something here can be about: any other year was mistyped, and the database knows fewer of them than Java. */
public final class Days {

    public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** Clocks of devices that have lost the time begin anew here; who reads what they say knows how far to trust it. */
    private static final Instant FIRST_MOMENT = Instant.EPOCH;

    /** The end of the last day, wherever on earth that is. */
    private static final Instant LAST_MOMENT =
            LAST.plusDays(1).atStartOfDay(ZoneOffset.ofHours(-12)).toInstant();

    private Days() {}

    public static boolean areOf(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    public static boolean areOf(Instant moment) {
        return !moment.isBefore(FIRST_MOMENT) && !moment.isAfter(LAST_MOMENT);
    }

    /** Such as {@code 2026-05-20}; the rest is as unreadable as what is no day. */
    public static LocalDate parse(String text) {
        return require(LocalDate.parse(text));
    }

    /** Such as {@code 2026-05-20T08:00:00Z}, or with another offset. */
    public static Instant parseMoment(String text) {
        return require(Instant.parse(text));
    }

    /** The day on which something is due: due at midnight means due at the end of the day before. */
    public static LocalDate dueOn(Instant dueAt, ZoneId zone) {
        return LocalDate.ofInstant(dueAt.minusNanos(1), zone);
    }

    public static LocalDate require(LocalDate day) {
        if (!areOf(day)) {
            throw new DateTimeException("Out of range: " + day);
        }
        return day;
    }

    public static Instant require(Instant moment) {
        if (!areOf(moment)) {
            throw new DateTimeException("Out of range: " + moment);
        }
        return moment;
    }
}
