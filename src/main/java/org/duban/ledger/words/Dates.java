package org.duban.ledger.words;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates as offices write them. Nothing that is written makes it fail; what is impossible is doubtful. */
public final class Dates {

    private static final Pattern REST =
            Pattern.compile("(T|\\s|,|日|号)*(\\(?(星期|周|礼拜)[一二三四五六日天]\\)?)?\\s*(凌晨|早上|上午|中午|下午|晚上|晚)?\\s*"
                    + "(\\d{1,2}[:时点](\\d{1,2})?([:分]\\d{0,2}(\\.\\d+)?秒?)?)?(?<before>之前|以前|前)?");
    private static final Pattern TIME = Pattern.compile("(?<!\\d)([01]?\\d|2[0-3])[:时点]([0-5]\\d)?");
    private static final Pattern SPAN = Pattern.compile("至|到|~|—+|–|--|-(?=.*[.月/年])|-");
    private static final Pattern AFTERNOON = Pattern.compile("下午|晚");

    private Dates() {}

    /** Reads one day; of a range its first one. */
    public static Reading<LocalDate> read(String text, YearHint hint) {
        var range = readRange(text, hint);
        var value = range.value();
        return value == null || value.isSingleDay()
                ? range.map(DateRange::first)
                : range.map(DateRange::first)
                        .but(Certainty.INFERRED, Remark.of("date.firstOfRange", value.first(), value.last()));
    }

    /** Reads a day or a range of days, such as {@code 4月2日至5日}. */
    public static Reading<DateRange> readRange(String text, YearHint hint) {
        var plain = plain(text);
        if (plain.isEmpty()) {
            return Reading.missing();
        }
        var single = single(plain, hint);
        if (single.isPresent()) {
            return single.get().map(day -> new DateRange(day, day));
        }
        return span(plain, hint).orElseGet(() -> Reading.doubtful(null, Remark.of("date.unreadable", text)));
    }

    /** The time of day, where one is written beside the date. */
    public static Optional<LocalTime> timeIn(String text) {
        var match = TIME.matcher(plain(text));
        if (!match.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(1));
        boolean later = hour < 12 && AFTERNOON.matcher(text).find();
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        return Optional.of(LocalTime.of(later ? hour + 12 : hour, minute));
    }

    static String plain(String text) {
        return Numerals.toDigits(PlainText.halfWidth(text).replace('。', '.')).strip();
    }

    /** Reads a text that is one day and nothing else but its weekday, its time and 前. */
    static Optional<Reading<LocalDate>> single(String plain, YearHint hint) {
        for (var form : DateForm.values()) {
            var match = form.pattern().matcher(plain);
            if (match.lookingAt()) {
                var rest = REST.matcher(plain.substring(match.end()));
                if (rest.matches()) {
                    var reading = form.read(match, hint);
                    return Optional.of(
                            rest.group("before") == null
                                    ? reading
                                    : reading.but(Certainty.CERTAIN, Remark.of("date.included")));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Reading<DateRange>> span(String plain, YearHint hint) {
        var separator = SPAN.matcher(plain);
        while (separator.find()) {
            var first = single(plain.substring(0, separator.start()).strip(), hint);
            if (first.isPresent()) {
                var last = last(plain.substring(separator.end()).strip(), first.get());
                if (last.isPresent()) {
                    return Optional.of(joined(first.get(), last.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** The end of a range leaves out what it shares with the beginning. */
    private static Optional<Reading<LocalDate>> last(String text, Reading<LocalDate> first) {
        var start = first.value();
        if (start == null) {
            return Optional.empty();
        }
        var bareDay = text.matches("\\d{1,2}[日号]?(之前|以前|前)?") ? start.getMonthValue() + "月" + text : text;
        return single(bareDay, YearHint.from(start));
    }

    private static Reading<DateRange> joined(Reading<LocalDate> first, Reading<LocalDate> last) {
        var from = first.value();
        var to = last.value();
        if (from == null || to == null || to.isBefore(from)) {
            return Reading.doubtful(null, Remark.of("date.badRange"));
        }
        return new Reading<>(
                new DateRange(from, to),
                first.isDoubtful() || last.isDoubtful() ? Certainty.DOUBTFUL : first.certainty(),
                first.remarks());
    }
}
