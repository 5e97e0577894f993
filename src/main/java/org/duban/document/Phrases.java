package org.duban.document;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import lombok.RequiredArgsConstructor;
import org.duban.document.paper.Photo;
import org.duban.platform.web.TimeFormats;
import org.duban.ranking.web.PeriodWords;
import org.duban.ranking.web.RankingFigures;
import org.duban.shared.Period;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words, days and numbers as documents write them, in the present language. */
@Component
@RequiredArgsConstructor
public class Phrases {

    public static final String NONE = RankingFigures.NONE;

    private static final int PLACE_IN_CAPTION = 30;
    private static final int WHAT_IN_CAPTION = 20;

    private final MessageSource messages;
    private final PeriodWords periods;
    private final RankingFigures figures;
    private final TimeFormats times;
    private final Clock clock;

    public String of(String key, Object... arguments) {
        return message("document." + key, arguments);
    }

    public String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** Such as 11月16日至22日. */
    public String days(LocalDate from, LocalDate to) {
        return periods.days(Period.of(from, to));
    }

    public String day(LocalDate day) {
        return times.day(day);
    }

    public String day(Instant at) {
        return times.day(at);
    }

    /** With the year. */
    public String fullDay(Instant at) {
        return times.fullDay(at);
    }

    public String moment(Instant at) {
        return times.moment(at);
    }

    /** A midnight is the day that it ends, without the hour. */
    public String due(Instant at) {
        var local = at.atZone(clock.getZone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? times.day(local.toLocalDate().minusDays(1))
                : times.moment(at);
    }

    /** Such as 66.67%; a dash where there is nothing to divide by. */
    public String rate(int part, int whole) {
        return figures.rate(part, whole);
    }

    public String plain(BigDecimal number) {
        return figures.plain(number);
    }

    /** With its caption: where it is, what it shows, and whether before or after. */
    public Photo photo(ShownPhoto shown, String place, String category) {
        return new Photo(
                shown.evidenceId(),
                of(
                        shown.after() ? "bulletin.after" : "bulletin.before",
                        abridged(place, PLACE_IN_CAPTION),
                        abridged(category, WHAT_IN_CAPTION)));
    }

    /** Of a paper, or of a part of one, that begins to be numbered. */
    public Headings headings() {
        return new Headings(messages);
    }

    /** As it stands in a sentence: on one line, and without its own full stop. */
    public static String inline(String text) {
        return text.replaceAll("\\s+", " ").strip().replaceAll("[。．.；;，,、]+$", "");
    }

    /** As it stands where there is little room. */
    public static String abridged(String text, int characters) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= characters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, characters - 1)) + "…";
    }
}
