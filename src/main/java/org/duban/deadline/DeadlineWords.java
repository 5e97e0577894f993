package org.duban.deadline;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Puts a reckoned deadline into words. */
record DeadlineWords(WorkingCalendar calendar) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** More stretches than this are counted, not listed: the sentence must stay one. */
    private static final int LISTED = 3;

    private static final Phrase NOTHING = Phrase.of("deadline.words.nothing");

    Phrase hours(int amount, ZonedDateTime start, ZonedDateTime due) {
        return Phrase.of("deadline.words.hours", moment(start), amount, moment(due));
    }

    Phrase days(int amount, ZonedDateTime start, LocalDate last) {
        return Phrase.of("deadline.words.days", moment(start), amount, day(last));
    }

    Phrase workingDays(int amount, ZonedDateTime start, LocalDate last) {
        var first = start.toLocalDate().plusDays(1);
        return Phrase.of("deadline.words.workingDays", moment(start), amount, day(last), asides(first, last));
    }

    /** @param begin when the clock begins to run: the start, unless nobody works then */
    Phrase workingHours(int amount, ZonedDateTime start, ZonedDateTime begin, ZonedDateTime due) {
        var hours = calendar.hours();
        return Phrase.of(
                "deadline.words.workingHours",
                moment(start),
                amount,
                moment(due),
                begin.isEqual(start) ? NOTHING : Phrase.of("deadline.words.begin", moment(begin)),
                Phrase.of(
                        "deadline.words.slots",
                        TIME.format(hours.morningFrom()),
                        TIME.format(hours.morningTo()),
                        TIME.format(hours.afternoonFrom()),
                        TIME.format(hours.afternoonTo())),
                asides(start.toLocalDate(), due.toLocalDate()));
    }

    /** What lies between that the days of the week do not tell; the last day is told of by itself. */
    private Phrase asides(LocalDate first, LocalDate last) {
        return Phrase.of(
                "deadline.words.asides",
                aside("holidays", calendar.rangesOf(DayKind.HOLIDAY, first, last)),
                aside("makeUps", calendar.rangesOf(DayKind.MAKE_UP, first, last.minusDays(1))),
                aside("extraOffs", calendar.rangesOf(DayKind.EXTRA_OFF, first, last)),
                aside("extraWorkings", calendar.rangesOf(DayKind.EXTRA_WORKING, first, last.minusDays(1))));
    }

    Phrase date(LocalDate last) {
        return Phrase.of("deadline.words.date", day(last));
    }

    private Phrase moment(ZonedDateTime time) {
        return Phrase.of("deadline.words.moment", day(time.toLocalDate()), TIME.format(time));
    }

    private Phrase day(LocalDate date) {
        return Phrase.of(
                "deadline.words.day." + calendar.kindOf(date),
                Integer.toString(date.getYear()),
                month(date),
                dayOfMonth(date),
                Phrase.of("deadline.words.weekday." + date.getDayOfWeek().getValue()),
                calendar.nameOf(date).orElse(""));
    }

    private static Phrase aside(String what, List<DayRange> ranges) {
        if (ranges.isEmpty()) {
            return NOTHING;
        }
        var days = ranges.stream().mapToInt(DayRange::length).sum();
        if (ranges.size() > LISTED) {
            return Phrase.of("deadline.words." + what + ".counted", days);
        }
        var list = ranges.stream()
                .map(DeadlineWords::range)
                .reduce((before, next) -> Phrase.of("deadline.words.list", before, next))
                .orElse(NOTHING);
        return Phrase.of("deadline.words." + what, list, days);
    }

    private static Phrase range(DayRange range) {
        var first = range.first();
        var last = range.last();
        if (first.equals(last)) {
            return Phrase.of("deadline.words.range.day", month(first), dayOfMonth(first));
        }
        if (first.getMonth() == last.getMonth()) {
            return Phrase.of("deadline.words.range.month", month(first), dayOfMonth(first), dayOfMonth(last));
        }
        return Phrase.of("deadline.words.range.months", month(first), dayOfMonth(first), month(last), dayOfMonth(last));
    }

    private static Phrase month(LocalDate date) {
        return Phrase.of("deadline.words.month." + date.getMonthValue());
    }

    private static String dayOfMonth(LocalDate date) {
        return Integer.toString(date.getDayOfMonth());
    }
}
