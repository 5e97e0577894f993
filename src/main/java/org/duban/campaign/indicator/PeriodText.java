package org.duban.campaign.indicator;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Periods as offices write them. */
public enum PeriodText {
    DAY(Rhythm.DAY, "(\\d{4})[-./年](\\d{1,2})[-./月](\\d{1,2})日?") {
        @Override
        LocalDate first(MatchResult match) {
            return LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
        }
    },
    COMPACT_DAY(Rhythm.DAY, "(\\d{4})(\\d{2})(\\d{2})") {
        @Override
        LocalDate first(MatchResult match) {
            return DAY.first(match);
        }
    },
    WEEK(Rhythm.WEEK, "(\\d{4})[-年]?(?:W|第)?(\\d{1,2})周|(\\d{4})-?W(\\d{1,2})") {
        @Override
        LocalDate first(MatchResult match) {
            var first = match.group(1) == null ? 3 : 1;
            var week = number(match, first + 1);
            var monday = LocalDate.of(number(match, first), 1, 4)
                    .plusWeeks(week - 1L)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) != week) {
                throw new DateTimeException("No week " + week);
            }
            return monday;
        }
    },
    QUARTER(Rhythm.QUARTER, "(\\d{4})[-年]?(?:Q|第)?([1-4一二三四])季度?|(\\d{4})-?Q([1-4])") {
        @Override
        LocalDate first(MatchResult match) {
            var year = match.group(1) == null ? 3 : 1;
            var quarter = match.group(year + 1);
            var number = Math.max("一二三四".indexOf(quarter), "1234".indexOf(quarter));
            return LocalDate.of(number(match, year), 1 + 3 * number, 1);
        }
    },
    MONTH(Rhythm.MONTH, "(\\d{4})[-./年](\\d{1,2})月?份?") {
        @Override
        LocalDate first(MatchResult match) {
            return LocalDate.of(number(match, 1), number(match, 2), 1);
        }
    },
    YEAR(Rhythm.YEAR, "(\\d{4})年?度?") {
        @Override
        LocalDate first(MatchResult match) {
            return LocalDate.of(number(match, 1), 1, 1);
        }
    };

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final Rhythm rhythm;
    private final Pattern pattern;

    PeriodText(Rhythm rhythm, String regex) {
        this.rhythm = rhythm;
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    abstract LocalDate first(MatchResult match);

    /**
     * The first day of the period that is written. Sheets turn a month into its first day, so that the first day stands for
     * the period too.
     */
    public static LocalDate first(String text, Rhythm rhythm) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
        for (var form : values()) {
            var match = form.pattern.matcher(plain);
            if (match.matches()) {
                var first = form.read(match.toMatchResult()).orElseThrow(() -> new PeriodUnreadable(text));
                if (form.rhythm != rhythm
                        && !(form.rhythm == Rhythm.DAY && rhythm.first(first).equals(first))) {
                    throw new PeriodOfAnotherRhythm(text, rhythm.code(rhythm.first(first)));
                }
                return first;
            }
        }
        throw new PeriodUnreadable(text);
    }

    private Optional<LocalDate> read(MatchResult match) {
        try {
            return Optional.of(first(match)).filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
