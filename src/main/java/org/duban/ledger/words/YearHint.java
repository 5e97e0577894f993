package org.duban.ledger.words;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What tells the year of a date that is written without one. */
@FunctionalInterface
public interface YearHint {

    /** The date that is most likely meant, or nothing where there is nothing to go by. */
    Optional<LocalDate> dateOf(MonthDay day);

    static YearHint none() {
        return day -> Optional.empty();
    }

    static YearHint year(int year) {
        return day -> day.isValidYear(year) ? Optional.of(day.atYear(year)) : Optional.empty();
    }

    /** The year that brings the date closest to this one: the row above, or the day of the inspection. */
    static YearHint near(@Nullable LocalDate date) {
        return date == null
                ? none()
                : day -> IntStream.rangeClosed(date.getYear() - 1, date.getYear() + 1)
                        .filter(day::isValidYear)
                        .mapToObj(day::atYear)
                        .min(Comparator.comparingLong(found -> Math.abs(ChronoUnit.DAYS.between(date, found))));
    }

    /**
     * For deadlines: the same year, but the next one where the day lies more than half a year back, as a deadline in
     * January does that is set in December.
     */
    static YearHint from(@Nullable LocalDate start) {
        if (start == null) {
            return none();
        }
        return day -> {
            var same = year(start.getYear()).dateOf(day);
            var isLongPast = same.map(found -> ChronoUnit.DAYS.between(found, start)
                            > Year.of(start.getYear()).length() / 2)
                    .orElse(true);
            return isLongPast ? year(start.getYear() + 1).dateOf(day) : same;
        };
    }

    /** The first such day of a period, which may be open-ended. */
    static YearHint within(LocalDate first, @Nullable LocalDate last) {
        return day -> IntStream.rangeClosed(first.getYear(), last == null ? first.getYear() + 1 : last.getYear())
                .filter(day::isValidYear)
                .mapToObj(day::atYear)
                .filter(date -> !date.isBefore(first) && (last == null || !date.isAfter(last)))
                .findFirst();
    }

    default YearHint or(YearHint other) {
        return day -> dateOf(day).or(() -> other.dateOf(day));
    }
}
