package org.duban.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.duban.platform.web.TimeFormats;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts notices into words. An event that nobody has found words for is still told, neutrally. */
@Component("noticeWording")
@RequiredArgsConstructor
public class Wording {

    private static final List<String> TOLD = List.of(
            "about",
            "overdue",
            "dueToday",
            "dueSoon",
            "returned",
            "dueAt",
            "until",
            "unit",
            "reason",
            "comment",
            "points",
            "error",
            "action",
            "count",
            "items");

    /** Details that are codes, with where their words begin. */
    private static final Map<String, String> CODED =
            Map.of("action", "deadline.ladder.action.", "about", "activity.about.");

    private final MessageSource messages;
    private final TimeFormats times;

    /** A line below the headline. */
    public record Line(String label, String text) {}

    public String headline(String kind, String event) {
        return headline(kind, event, LocaleContextHolder.getLocale());
    }

    public String headline(String kind, String event, Locale locale) {
        var neutral = messages.getMessage("notification.event.other", null, locale);
        var words = messages.getMessage("notification.event." + kind + "." + event, null, neutral, locale);
        return words == null ? neutral : words;
    }

    public List<Line> lines(Map<String, String> detail) {
        return lines(detail, LocaleContextHolder.getLocale());
    }

    /** What there is to say besides, in a fixed order. */
    public List<Line> lines(Map<String, String> detail, Locale locale) {
        return in(
                locale,
                () -> TOLD.stream()
                        .filter(name -> !detail.getOrDefault(name, "").isBlank())
                        .map(name -> new Line(
                                messages.getMessage("notification.detail." + name, null, locale),
                                text(name, detail.getOrDefault(name, ""), locale)))
                        .toList());
    }

    public String due(Instant at, Locale locale) {
        return in(locale, () -> times.due(at));
    }

    public String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private String text(String name, String value, Locale locale) {
        var coded = CODED.get(name);
        if (coded != null) {
            var words = messages.getMessage(coded + value, null, value, locale);
            return words == null ? value : words;
        }
        if (!name.equals("dueAt") && !name.equals("until")) {
            return value;
        }
        try {
            return times.due(Instant.parse(value));
        } catch (DateTimeException otherwiseWritten) {
            return value;
        }
    }

    /** Times are written in the language of the present thread, which belongs to nobody when mail is sent. */
    private static <T> T in(Locale locale, Supplier<T> words) {
        var before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(locale);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
