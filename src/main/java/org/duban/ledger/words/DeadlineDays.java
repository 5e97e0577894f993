package org.duban.ledger.words;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time limits that name a day by its place in the week, the month or the year: 下周一, 4月底前, 20日前. */
final class DeadlineDays {

    private static final String TILL = "(?:之前|以前|前|之内|以内|内)?";
    private static final Pattern WEEKDAY = Pattern.compile("(本|这|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天])?(内|末|底)?" + TILL);
    private static final Pattern NEXT_DAY = Pattern.compile("(明[天日]|次日|第2天|后天)" + TILL);
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(本月|当月|下月)?(\\d{1,2})[日号](之前|以前|前)?");
    private static final Pattern MONTH =
            Pattern.compile("(?:(\\d{4})年|(今年|明年|本年))?(\\d{1,2}月份?|本月|当月|这个月|下个?月|月)(底|末|上旬|中旬|下旬|初|中)?(之前|以前|前|内)?");
    private static final Pattern YEAR_END = Pattern.compile("(?:(\\d{4})年|(今年|本年|明年|年))(?:底|末|内|年底|年末)" + TILL);
    private static final String WEEK = "一二三四五六日";
    private static final int UPPER = 10;
    private static final int MIDDLE = 20;
    private static final int HALF = 15;

    private DeadlineDays() {}

    static Optional<Reading<DeadlinePhrase>> read(String core, @Nullable LocalDate from) {
        try {
            return month(core, from)
                    .or(() -> relative(core, from))
                    .map(reading -> core.matches(".*前") ? included(reading) : reading)
                    .map(reading -> reading.map(DeadlinePhrase::by));
        } catch (DateTimeException e) {
            return Optional.of(Reading.doubtful(null, Remark.of("date.impossible", core)));
        }
    }

    private static Reading<LocalDate> included(Reading<LocalDate> reading) {
        return reading.value() == null ? reading : reading.but(Certainty.CERTAIN, Remark.of("date.included"));
    }

    /** All these count from the day on which the order was given. */
    private static Optional<Reading<LocalDate>> relative(String core, @Nullable LocalDate from) {
        var weekday = WEEKDAY.matcher(core);
        var nextDay = NEXT_DAY.matcher(core);
        var dayOfMonth = DAY_OF_MONTH.matcher(core);
        var yearEnd = YEAR_END.matcher(core);
        if (!weekday.matches() && !nextDay.matches() && !dayOfMonth.matches() && !yearEnd.matches()) {
            return Optional.empty();
        }
        if (from == null) {
            return Optional.of(Reading.doubtful(null, Remark.of("deadline.noStart", core)));
        }
        if (weekday.matches()) {
            return weekday(weekday, from);
        }
        if (nextDay.matches()) {
            return Optional.of(found(from.plusDays(nextDay.group(1).equals("后天") ? 2 : 1)));
        }
        return Optional.of(dayOfMonth.matches() ? dayOfMonth(dayOfMonth, from) : yearEnd(yearEnd, from));
    }

    /** Weeks begin on Monday; a weekday without its week is the next one, today included. */
    private static Optional<Reading<LocalDate>> weekday(Matcher match, LocalDate from) {
        var week = match.group(1);
        var named = match.group(2);
        if (named == null && week == null && match.group(3) == null) {
            return Optional.empty();
        }
        var day = named == null ? DayOfWeek.SUNDAY : DayOfWeek.of(WEEK.indexOf(named.replace('天', '日')) + 1);
        if (week == null) {
            return Optional.of(found(from.with(TemporalAdjusters.nextOrSame(day))));
        }
        int weeks = week.startsWith("下") ? week.length() : 0;
        return Optional.of(found(from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day))));
    }

    /** A day that has passed this month is the next month's; without 前 it could as well be an amount of days. */
    private static Reading<LocalDate> dayOfMonth(Matcher match, LocalDate from) {
        int day = Integer.parseInt(match.group(2));
        var month = YearMonth.from(from);
        boolean isNext = "下月".equals(match.group(1)) || (match.group(1) == null && day < from.getDayOfMonth());
        var reading = found((isNext ? month.plusMonths(1) : month).atDay(1).withDayOfMonth(day));
        return match.group(3) == null && match.group(1) == null
                ? reading.but(Certainty.DOUBTFUL, Remark.of("deadline.dayOrAmount", match.group()))
                : reading;
    }

    private static Reading<LocalDate> yearEnd(Matcher match, LocalDate from) {
        int year = match.group(1) != null ? Integer.parseInt(match.group(1)) : from.getYear();
        return found(LocalDate.of("明年".equals(match.group(2)) ? year + 1 : year, 12, 31));
    }

    private static Optional<Reading<LocalDate>> month(String core, @Nullable LocalDate from) {
        var match = MONTH.matcher(core);
        if (!match.matches() || (match.group(3).equals("月") && match.group(4) == null)) {
            return Optional.empty();
        }
        var month = monthOf(match, from);
        if (month == null) {
            return Optional.of(Reading.doubtful(null, Remark.of("deadline.noStart", core)));
        }
        var part = match.group(4) == null ? "" : match.group(4);
        if (part.isEmpty() && match.group(5) != null && match.group(5).endsWith("前")) {
            return Optional.of(Reading.doubtful(month.atDay(1).minusDays(1), Remark.of("deadline.beforeMonth", core)));
        }
        return Optional.of(
                switch (part) {
                    case "上旬" -> found(month.atDay(UPPER));
                    case "中旬" -> found(month.atDay(MIDDLE));
                    case "初" -> Reading.doubtful(month.atDay(UPPER), Remark.of("deadline.vague", core));
                    case "中" -> Reading.doubtful(month.atDay(HALF), Remark.of("deadline.vague", core));
                    default -> found(month.atEndOfMonth());
                });
    }

    private static @Nullable YearMonth monthOf(Matcher match, @Nullable LocalDate from) {
        var written = match.group(3);
        if (!Character.isDigit(written.charAt(0))) {
            return from == null ? null : YearMonth.from(from).plusMonths(written.startsWith("下") ? 1 : 0);
        }
        int month = Integer.parseInt(written.replaceAll("\\D", ""));
        if (match.group(1) != null) {
            return YearMonth.of(Integer.parseInt(match.group(1)), month);
        }
        if (from == null) {
            return null;
        }
        if (match.group(2) != null) {
            return YearMonth.of(from.getYear() + (match.group(2).equals("明年") ? 1 : 0), month);
        }
        // A month long past is the next year's, as with days.
        boolean isLongPast = from.getMonthValue() - month > 6;
        return YearMonth.of(from.getYear() + (isLongPast ? 1 : 0), month);
    }

    private static Reading<LocalDate> found(LocalDate date) {
        return Reading.inferred(date, Remark.of("deadline.asDate", date));
    }
}
