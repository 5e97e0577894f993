package org.duban.ledger.words;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time limit as the order put it, in the terms of the deadline module but without its calendar.
 *
 * @param amount of hours, days or working days; 0 of a date
 * @param date the last day, which is included: {@code 20日前} ends with the 20th
 */
public record DeadlinePhrase(
        Form form, Kind kind, int amount, @Nullable LocalDate date) {

    /** How the limit is meant. */
    public enum Form {
        /** On the same day: 立行立改. */
        AT_ONCE,
        /** Within an amount of time. */
        WITHIN,
        /** By a day. */
        BY,
        /** Again and again; the amount is the distance. */
        EVERY
    }

    /** What is counted. */
    public enum Kind {
        HOURS,
        DAYS,
        WORKING_DAYS,
        WORKING_HOURS,
        DATE
    }

    /** Ends with the day itself; days counted from an unknown day are none at all. */
    static DeadlinePhrase atOnce(@Nullable LocalDate day) {
        return new DeadlinePhrase(Form.AT_ONCE, day == null ? Kind.DAYS : Kind.DATE, 0, day);
    }

    static DeadlinePhrase within(Kind kind, int amount) {
        return new DeadlinePhrase(Form.WITHIN, kind, amount, null);
    }

    static DeadlinePhrase by(LocalDate date) {
        return new DeadlinePhrase(Form.BY, Kind.DATE, 0, date);
    }

    static DeadlinePhrase every(Kind kind, int amount) {
        return new DeadlinePhrase(Form.EVERY, kind, amount, null);
    }

    public boolean isRecurring() {
        return form == Form.EVERY;
    }
}
