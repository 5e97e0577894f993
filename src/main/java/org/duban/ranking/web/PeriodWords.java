package org.duban.ranking.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import lombok.RequiredArgsConstructor;
import org.duban.ranking.EditionRow;
import org.duban.shared.Period;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts periods and issues into words; templates call it {@code @periods}. */
@Component("periods")
@RequiredArgsConstructor
public class PeriodWords {

    private final MessageSource messages;

    /** Such as 2026年第47周 or 2026年11月中旬. */
    public String title(Period period) {
        var from = period.from();
        var year = Integer.toString(from.getYear());
        var month = formatted("ranking.period.month-pattern", from);
        return switch (period.kind()) {
            case WEEK ->
                message(
                        "ranking.period.WEEK",
                        Integer.toString(from.get(IsoFields.WEEK_BASED_YEAR)),
                        from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case TEN_DAYS ->
                message("ranking.period.TEN_DAYS", year, month, message("ranking.period.third." + third(from)));
            case MONTH -> message("ranking.period.MONTH", year, month);
            case QUARTER -> message("ranking.period.QUARTER", year, from.get(IsoFields.QUARTER_OF_YEAR));
            case CUSTOM -> message("ranking.period.CUSTOM", day(from, true), day(period.to(), !sameYear(period)));
        };
    }

    /** Where there is little room and the year goes without saying, such as 第47周 or 11月中旬. */
    public String brief(Period period) {
        var from = period.from();
        var month = formatted("ranking.period.brief-month-pattern", from);
        return switch (period.kind()) {
            case WEEK -> message("ranking.period.brief.WEEK", from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case TEN_DAYS ->
                message("ranking.period.brief.TEN_DAYS", month, message("ranking.period.brief.third." + third(from)));
            case MONTH -> message("ranking.period.brief.MONTH", month);
            case QUARTER -> message("ranking.period.brief.QUARTER", from.get(IsoFields.QUARTER_OF_YEAR));
            case CUSTOM -> day(period.to(), false);
        };
    }

    /** The days themselves, such as 11月16日至22日. */
    public String days(Period period) {
        var from = period.from();
        var to = period.to();
        if (from.equals(to)) {
            return day(to, false);
        }
        if (sameYear(period) && from.getMonth() == to.getMonth()) {
            var first = formatted("ranking.period.day-of-same-month", from);
            var last = formatted("ranking.period.day-of-same-month", to);
            return message("ranking.period.days-of-month", day(from, false), last, first, day(to, false));
        }
        return message("ranking.period.days", day(from, !sameYear(period)), day(to, !sameYear(period)));
    }

    /** Such as 第3期, or 草稿 for what has no number yet. */
    public String issue(EditionRow edition) {
        return edition.number() == null || edition.year() == null
                ? message("ranking.draft")
                : issueOf(edition.year(), edition.number());
    }

    /** Such as 第3期. */
    public String issueOf(int year, int number) {
        return message("ranking.issue", String.valueOf(number), String.valueOf(year));
    }

    private static int third(LocalDate first) {
        return first.getDayOfMonth() / 10 + 1;
    }

    private static boolean sameYear(Period period) {
        return period.from().getYear() == period.to().getYear();
    }

    /** A day of a period, whose year is known. */
    public String day(LocalDate day) {
        return day(day, false);
    }

    private String day(LocalDate day, boolean withYear) {
        return formatted(withYear ? "platform.time.day-of-year" : "platform.time.day", day);
    }

    private String formatted(String patternKey, LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(messages.getMessage(patternKey, null, locale), locale)
                .format(day);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
