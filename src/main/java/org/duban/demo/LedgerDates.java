package org.duban.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Moves the dates of the ledgers by whole weeks, so that what they tell of is going on today and each day stays the day of
 * the week that it was.
 *
 * <p>They tell of three times, each of which is moved by itself: the sprint of one district in spring 2019, what the same
 * district did a year later, and the other district's campaign. The sprint is brought to where its end is five weeks off;
 * the last day of each of the others to within the last ten days.
 */
final class LedgerDates {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(\\d{4})(\\s*[年./-]\\s*))?(\\d{1,2})(\\s*[月./-]\\s*)(\\d{1,2})");
    private static final LocalDate END_OF_THE_SPRINT = LocalDate.of(2019, 7, 5);
    private static final LocalDate LAST_DAY_A_YEAR_LATER = LocalDate.of(2020, 3, 7);
    private static final LocalDate LAST_DAY_OF_THE_ZONE = LocalDate.of(2019, 5, 20);
    private static final int UNTIL_THE_END = 35;
    private static final int SINCE_THE_LAST_DAY = 4;
    private static final int WEEK = 7;

    private final long sprintWeeks;
    private final long laterWeeks;
    private final long zoneWeeks;

    LedgerDates(LocalDate today) {
        this.sprintWeeks = -weeksDown(today.plusDays(UNTIL_THE_END), END_OF_THE_SPRINT);
        this.laterWeeks = weeksDown(LAST_DAY_A_YEAR_LATER, today.minusDays(SINCE_THE_LAST_DAY));
        this.zoneWeeks = weeksDown(LAST_DAY_OF_THE_ZONE, today.minusDays(SINCE_THE_LAST_DAY));
    }

    private static long weeksDown(LocalDate from, LocalDate to) {
        return Math.floorDiv(ChronoUnit.DAYS.between(from, to), WEEK);
    }

    /** A day of the district's ledgers. */
    LocalDate moved(LocalDate day) {
        return day.plusWeeks(day.getYear() <= END_OF_THE_SPRINT.getYear() ? sprintWeeks : laterWeeks);
    }

    /** A day of the other district's ledgers. */
    LocalDate movedInTheZone(LocalDate day) {
        return day.plusWeeks(zoneWeeks);
    }

    /** A line of a ledger with each of its dates moved, in the form in which it is written. */
    String moved(String line, boolean inTheZone) {
        var year = yearOf(line);
        return WRITTEN.matcher(line).replaceAll(date -> moved(date, year, inTheZone));
    }

    /** The year of the last date that names one. */
    private static int yearOf(String line) {
        return WRITTEN.matcher(line)
                .results()
                .filter(date -> date.group(1) != null)
                .reduce((first, last) -> last)
                .map(date -> Integer.parseInt(date.group(1)))
                .orElse(END_OF_THE_SPRINT.getYear());
    }

    /** A date that names no year gets one: the year may turn between it and the line above. */
    private String moved(MatchResult date, int usualYear, boolean inTheZone) {
        var year = date.group(1) == null ? usualYear : Integer.parseInt(date.group(1));
        var day = LocalDate.of(year, Integer.parseInt(date.group(3)), Integer.parseInt(date.group(5)));
        var moved = inTheZone ? movedInTheZone(day) : moved(day);
        var between = date.group(4);
        var format = between.contains("-") ? "%d%s%02d%s%02d" : "%d%s%d%s%d";
        var afterYear = date.group(2) == null ? "年" : date.group(2);
        return String.format(
                Locale.ROOT, format, moved.getYear(), afterYear, moved.getMonthValue(), between, moved.getDayOfMonth());
    }
}
