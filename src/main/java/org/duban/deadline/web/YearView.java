package org.duban.deadline.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duban.deadline.DayKind;
import org.duban.deadline.WorkingCalendar;
import org.jspecify.annotations.Nullable;

/** A year of the working calendar as twelve small months. */
record YearView(int year, List<MonthView> months) {

    private static final int DAYS_OF_WEEK = 7;

    /**
     * A day of a month.
     *
     * @param holiday the holiday that it belongs to or makes up for, or why the district set it; null on usual days
     */
    record DayView(LocalDate date, DayKind kind, @Nullable String holiday, boolean today) {

        public int number() {
            return date.getDayOfMonth();
        }

        /** The class by which the style sheet gives it a shape. */
        public String style() {
            return "day-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + (today ? " day-today" : "");
        }
    }

    /**
     * A month.
     *
     * @param weeks from Monday to Sunday, null where the day is of another month
     */
    record MonthView(YearMonth yearMonth, List<List<@Nullable DayView>> weeks) {

        static MonthView of(YearMonth month, WorkingCalendar calendar, LocalDate today) {
            var days = new ArrayList<@Nullable DayView>();
            IntStream.range(1, month.atDay(1).getDayOfWeek().getValue()).forEach(blank -> days.add(null));
            for (int number = 1; number <= month.lengthOfMonth(); number++) {
                var date = month.atDay(number);
                days.add(new DayView(
                        date, calendar.kindOf(date), calendar.nameOf(date).orElse(null), date.equals(today)));
            }
            while (days.size() % DAYS_OF_WEEK != 0) {
                days.add(null);
            }
            return new MonthView(month, weeks(days));
        }

        private static List<List<@Nullable DayView>> weeks(List<@Nullable DayView> days) {
            var weeks = new ArrayList<List<@Nullable DayView>>();
            for (int first = 0; first < days.size(); first += DAYS_OF_WEEK) {
                weeks.add(days.subList(first, first + DAYS_OF_WEEK));
            }
            return weeks;
        }

        public long workingDays() {
            return days().filter(day -> day.kind().isWorking()).count();
        }

        public Month month() {
            return yearMonth.getMonth();
        }

        /** The days that are told of, in order. */
        public List<DayView> specialDays() {
            return days().filter(day -> day.kind().isSpecial()).toList();
        }

        private Stream<DayView> days() {
            return weeks.stream().flatMap(List::stream).flatMap(Stream::ofNullable);
        }
    }

    static YearView of(int year, WorkingCalendar calendar, LocalDate today) {
        var months = Stream.of(Month.values())
                .map(month -> MonthView.of(YearMonth.of(year, month), calendar, today))
                .toList();
        return new YearView(year, months);
    }

    public long workingDays() {
        return months.stream().mapToLong(MonthView::workingDays).sum();
    }

    /** What the year's holidays take off and have made up for, in the order of the year. */
    public List<HolidayView> holidays() {
        return HolidayView.of(months.stream().flatMap(MonthView::days).toList());
    }
}
