package org.duban.deadline;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lombok.RequiredArgsConstructor;
import org.duban.deadline.CalendarFileRefused.Place;

/** Collects the days of a notice, and refuses those that cannot be of it, whatever file they are read from. */
@RequiredArgsConstructor
final class NoticeDays {

    private static final int LONGEST_NAME = 50;

    private final int year;
    private final List<CalendarDay> days = new ArrayList<>();
    private final Set<LocalDate> dates = new HashSet<>();

    /** @param place where in the file a part of the day, such as its {@code name}, is */
    void add(Function<String, Place> place, LocalDate date, boolean off, String name) {
        var decemberBefore = date.getYear() == year - 1 && date.getMonth() == Month.DECEMBER;
        if (date.getYear() != year && !decemberBefore) {
            throw new CalendarFileRefused(place.apply("date"), "outsideYear", date, Integer.toString(year));
        }
        if (!dates.add(date)) {
            throw new CalendarFileRefused(place.apply("date"), "doubled", date);
        }
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new CalendarFileRefused(place.apply("name"), "notAName", Integer.toString(LONGEST_NAME));
        }
        days.add(new CalendarDay(date, off, stripped));
    }

    /** A file without any day is the blank of a notice that is not out yet. */
    List<CalendarDay> all() {
        if (days.isEmpty()) {
            throw new CalendarFileRefused("days", "empty", Integer.toString(year));
        }
        return List.copyOf(days);
    }
}
