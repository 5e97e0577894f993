package org.duban.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Writes moments and days as pages show them, in the office's zone; templates call it {@code @times}. */
@Component("times")
@RequiredArgsConstructor
public class TimeFormats {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Clock clock;
    private final MessageSource messages;
    private final Map<Locale, Map<String, DateTimeFormatter>> formatters = new ConcurrentHashMap<>();

    /** Such as 4月19日 17:30; with the year where it is not this one. */
    public String moment(Instant at) {
        var local = at.atZone(clock.getZone());
        return day(local.toLocalDate()) + " " + CLOCK.format(local);
    }

    /** As {@link #moment}, but midnight belongs to the day that it ends: 4月19日 24:00. */
    public String due(Instant at) {
        var local = at.atZone(clock.getZone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? day(local.toLocalDate().minusDays(1)) + " 24:00"
                : moment(at);
    }

    public String day(Instant at) {
        return day(at.atZone(clock.getZone()).toLocalDate());
    }

    public String day(LocalDate day) {
        var thisYear = day.getYear() == ZonedDateTime.now(clock).getYear();
        return formatted(thisYear ? "platform.time.day" : "platform.time.day-of-year", day);
    }

    /** With the year, for papers: 2019年4月19日. */
    public String fullDay(LocalDate day) {
        return formatted("platform.time.full-day", day);
    }

    public String fullDay(Instant at) {
        return fullDay(at.atZone(clock.getZone()).toLocalDate());
    }

    /** Such as 2019年4月. */
    public String month(Instant at) {
        return formatted("platform.time.month", at.atZone(clock.getZone()).toLocalDate());
    }

    private String formatted(String patternKey, LocalDate day) {
        var locale = LocaleContextHolder.getLocale();
        return formatters
                .computeIfAbsent(locale, any -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        patternKey, key -> DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale))
                .format(day);
    }
}
