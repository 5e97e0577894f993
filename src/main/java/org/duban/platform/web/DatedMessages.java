package org.duban.platform.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All words. Where a day is among their arguments, as in refusals, it is written as on pages: 2019年4月19日. */
class DatedMessages extends ResourceBundleMessageSource {

    DatedMessages(String... bundles) {
        setBasenames(bundles);
        setDefaultEncoding("UTF-8");
        setFallbackToSystemLocale(false);
    }

    @Override
    protected Object[] resolveArguments(Object @Nullable [] arguments, @Nullable Locale locale) {
        var resolved = super.resolveArguments(arguments, locale);
        for (int at = 0; at < resolved.length; at++) {
            if (resolved[at] instanceof LocalDate day) {
                resolved[at] = format("", locale).format(day);
            } else if (resolved[at] instanceof LocalDateTime time) {
                resolved[at] = format(" HH:mm", locale).format(time);
            }
        }
        return resolved;
    }

    /** With the year: a refusal is often about one that was mistyped. */
    private DateTimeFormatter format(String clock, @Nullable Locale locale) {
        return DateTimeFormatter.ofPattern(
                getMessage("platform.time.day-of-year", null, locale) + clock,
                Objects.requireNonNullElse(locale, Locale.SIMPLIFIED_CHINESE));
    }
}
