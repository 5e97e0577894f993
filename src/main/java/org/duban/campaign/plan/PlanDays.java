package org.duban.campaign.plan;

import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.duban.campaign.WorksOn;
import org.duban.deadline.WorkingCalendar;

/**
 * The days that count for a plan: all of them, or those that are worked, make-up days (调休) included.
 *
 * <p>For one thread; the working days of a year are counted once, as plans by the thousand ask for them.
 */
public final class PlanDays {

    private final WorkingCalendar calendar;
    private final Map<Integer, int[]> worked = new HashMap<>();

    public PlanDays(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public boolean counts(WorksOn works, LocalDate day) {
        return works == WorksOn.CALENDAR || calendar.isWorking(day);
    }

    /** How many days count between two, both included; none where the last lies before the first. */
    public int count(WorksOn works, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            return 0;
        }
        if (works == WorksOn.CALENDAR) {
            return (int) ChronoUnit.DAYS.between(first, last) + 1;
        }
        int days = upTo(last) - upTo(first.minusDays(1));
        for (int year = first.minusDays(1).getYear(); year < last.getYear(); year++) {
            days += upTo(LocalDate.of(year, 12, 31));
        }
        return days;
    }

    /** The day that is so many counting days after the first, which is the first of them if it counts itself. */
    public LocalDate last(WorksOn works, LocalDate first, int count) {
        var day = first;
        for (int left = count; ; day = day.plusDays(1)) {
            left -= counts(works, day) ? 1 : 0;
            if (left <= 0) {
                return day;
            }
        }
    }

    /** The same backwards: the first day of so many that end with the last. */
    public LocalDate first(WorksOn works, LocalDate last, int count) {
        var day = last;
        for (int left = count; ; day = day.minusDays(1)) {
            left -= counts(works, day) ? 1 : 0;
            if (left <= 0) {
                return day;
            }
        }
    }

    /** How many days of its year are worked up to that one, itself included. */
    private int upTo(LocalDate day) {
        return worked.computeIfAbsent(day.getYear(), this::countYear)[day.getDayOfYear()];
    }

    private int[] countYear(int year) {
        var counts = new int[Year.of(year).length() + 1];
        for (int day = 1; day < counts.length; day++) {
            counts[day] = counts[day - 1] + (calendar.isWorking(LocalDate.ofYearDay(year, day)) ? 1 : 0);
        }
        return counts;
    }
}
