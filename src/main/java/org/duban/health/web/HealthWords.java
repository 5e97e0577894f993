package org.duban.health.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import lombok.RequiredArgsConstructor;
import org.duban.health.Fact;
import org.duban.health.HealthLevel;
import org.duban.health.HealthReport;
import org.duban.platform.web.TimeFormats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Puts what the checks told into words. */
@Component
@RequiredArgsConstructor
class HealthWords {

    private static final long KILOBYTE = 1024;
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    private final MessageSource messages;
    private final TimeFormats times;

    /**
     * A check in words.
     *
     * @param todo what to do; null where nothing is
     */
    record Told(
            String check,
            String path,
            HealthLevel level,
            String state,
            String title,
            String what,
            @Nullable String todo,
            List<Seen> facts) {}

    /** What was seen, and what it is called. */
    record Seen(String name, String text) {}

    Told tell(HealthReport.Line line, Locale locale) {
        var condition = line.condition();
        var check = "health.of." + line.check();
        var state = check + "." + condition.state();
        var arguments = condition.arguments().toArray();
        return new Told(
                line.check(),
                line.path(),
                line.level(),
                condition.state(),
                messages.getMessage(check, null, locale),
                say(state, "health.of." + condition.state(), arguments, locale),
                line.level() == HealthLevel.GOOD
                        ? null
                        : say(state + ".todo", "health.of." + condition.state() + ".todo", arguments, locale),
                condition.facts().stream().map(fact -> seen(fact, locale)).toList());
    }

    /** In the check's own words, or in those that are all checks'. */
    private String say(String own, String common, Object[] arguments, Locale locale) {
        var said = messages.getMessage(own, arguments, null, locale);
        return said == null ? messages.getMessage(common, arguments, locale) : said;
    }

    private Seen seen(Fact fact, Locale locale) {
        var name = messages.getMessage("health.fact." + fact.name(), null, locale);
        return new Seen(name, text(fact.value(), locale));
    }

    private String text(Object value, Locale locale) {
        if (value instanceof Instant at) {
            return times.moment(at);
        }
        if (value instanceof DataSize size) {
            return text(size, locale);
        }
        return value instanceof Number number ? String.format(locale, "%,d", number.longValue()) : value.toString();
    }

    private static String text(DataSize size, Locale locale) {
        var amount = (double) size.toBytes();
        var unit = 0;
        while (amount >= KILOBYTE && unit < UNITS.size() - 1) {
            amount /= KILOBYTE;
            unit++;
        }
        return String.format(locale, unit == 0 ? "%.0f %s" : "%.1f %s", amount, UNITS.get(unit));
    }
}
