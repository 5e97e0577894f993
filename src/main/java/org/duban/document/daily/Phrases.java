package org.duban.document.daily;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.duban.document.Headings;
import org.duban.platform.web.TimeFormats;
import org.duban.ranking.Period;
import org.duban.ranking.web.PeriodWords;
import org.duban.ranking.web.RankingFigures;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words, days and numbers as documents write them, in the present language. */
@Component
@RequiredArgsConstructor
class Phrases {

    static final String NONE = RankingFigures.NONE;

    private final MessageSource messages;
    private final PeriodWords periods;
    private final RankingFigures figures;
    private final TimeFormats times;
    private final Clock clock;

    String of(String key, Object... arguments) {
        return message("document." + key, arguments);
    }

    String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Such as 11月16日至22日. */
    String days(Span span) {
        return days(span.from(), span.to());
    }

    String days(LocalDate from, LocalDate to) {
        return periods.days(Period.of(from, to));
    }

    String day(LocalDate day) {
        return times.day(day);
    }

    String day(Instant at) {
        return times.day(at);
    }

    String moment(Instant at) {
        return times.moment(at);
    }

    /** A midnight is the day that it ends, without the hour. */
    String due(Instant at) {
        var local = at.atZone(clock.getZone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? times.day(local.toLocalDate().minusDays(1))
                : times.moment(at);
    }

    /** Such as 66.67%; a dash where there is nothing to divide by. */
    String rate(int part, int whole) {
        return figures.rate(part, whole);
    }

    String plain(BigDecimal number) {
        return figures.plain(number);
    }

    /** Of a paper, or of a part of one, that begins to be numbered. */
    Headings headings() {
        return new Headings(messages);
    }

    /** As it stands in a sentence: on one line, and without its own full stop. */
    static String inline(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[。．.；;，,、]+$", "");
    }

    /** As it stands where there is little room. */
    static String abridged(String text, int characters) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= characters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
