package org.duban.ledger.words;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which a single day is written, the most telling first. */
enum DateForm {
    FULL("(\\d{4})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)\\s*[日号]?") {
        @Override
        Reading<LocalDate> read(Matcher match, YearHint hint) {
            return day(number(match, 1), number(match, 2), number(match, 3));
        }
    },
    COMPACT("(\\d{4})(\\d{2})(\\d{2})(?!\\d)") {
        @Override
        Reading<LocalDate> read(Matcher match, YearHint hint) {
            return day(number(match, 1), number(match, 2), number(match, 3));
        }
    },
    /** What a spreadsheet of another country makes of a date: which number is the month can only be guessed. */
    YEAR_LAST("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)") {
        @Override
        Reading<LocalDate> read(Matcher match, YearHint hint) {
            int first = number(match, 1);
            int second = number(match, 2);
            var reading = first > 12 ? day(number(match, 3), second, first) : day(number(match, 3), first, second);
            return reading.but(
                    first > 12 || second > 12 || first == second ? Certainty.INFERRED : Certainty.DOUBTFUL,
                    Remark.of("date.yearLast"));
        }
    },
    SHORT_YEAR("(\\d{2})\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?!\\d)\\s*[日号]?") {
        @Override
        Reading<LocalDate> read(Matcher match, YearHint hint) {
            int year = CENTURY + number(match, 1);
            return day(year, number(match, 2), number(match, 3))
                    .but(Certainty.INFERRED, Remark.of("date.shortYear", year));
        }
    },
    SERIAL("(\\d{5})(\\.\\d+)?(?!\\d)") {
        @Override
        Reading<LocalDate> read(Matcher match, YearHint hint) {
            int serial = number(match, 1);
            if (serial < FIRST_SERIAL || serial > LAST_SERIAL) {
                return Reading.doubtful(null, Remark.of("date.unreadable", match.group()));
            }
            return Reading.inferred(SERIAL_EPOCH.plusDays(serial), Remark.of("date.serial", match.group(1)));
        }
    },
    NO_YEAR("(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})(?![\\d.月/])\\s*[日号]?") {
        @Override
        Reading<LocalDate> read(Matcher match, YearHint hint) {
            return withoutYear(match.group(), number(match, 1), number(match, 2), hint);
        }
    };

    private static final int CENTURY = 2000;
    private static final int FIRST_SERIAL = 36_526;
    private static final int LAST_SERIAL = 73_050;
    private static final LocalDate SERIAL_EPOCH = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Pattern pattern;

    DateForm(String regex) {
        this.pattern = Pattern.compile(regex);
    }

    Pattern pattern() {
        return pattern;
    }

    abstract Reading<LocalDate> read(Matcher match, YearHint hint);

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    static Reading<LocalDate> day(int year, int month, int day) {
        try {
            var date = LocalDate.of(year, month, day);
            return year < FIRST_YEAR || year > LAST_YEAR
                    ? Reading.doubtful(date, Remark.of("date.improbable", date))
                    : Reading.certain(date);
        } catch (DateTimeException e) {
            return Reading.doubtful(null, Remark.of("date.impossible", year + "-" + month + "-" + day));
        }
    }

    static Reading<LocalDate> withoutYear(String text, int month, int day, YearHint hint) {
        MonthDay wanted;
        try {
            wanted = MonthDay.of(month, day);
        } catch (DateTimeException e) {
            return Reading.doubtful(null, Remark.of("date.impossible", text));
        }
        var date = hint.dateOf(wanted);
        if (date.isEmpty()) {
            return Reading.doubtful(null, Remark.of("date.noYear", text));
        }
        var reading = Reading.inferred(
                date.get(), Remark.of("date.yearInferred", date.get().getYear()));
        // A sheet that takes 4.20 for a number shows 4.2.
        return text.matches("\\d{1,2}\\.[123]")
                ? reading.but(Certainty.INFERRED, Remark.of("date.droppedZero", text))
                : reading;
    }
}
