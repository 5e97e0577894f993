package org.duban.deadline.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.duban.deadline.DayKind;
import org.duban.deadline.DayRange;
import org.duban.deadline.web.YearView.DayView;

/**
 * A holiday of a year.
 *
 * @param off the days off, in runs
 * @param makeUps the days worked for them
 */
record HolidayView(String name, List<DayRange> off, List<LocalDate> makeUps) {

    static List<HolidayView> of(List<DayView> days) {
        var holidays = new LinkedHashMap<String, HolidayView>();
        for (var day : days) {
            if (day.holiday() != null) {
                holidays.computeIfAbsent(
                                day.holiday(), name -> new HolidayView(name, new ArrayList<>(), new ArrayList<>()))
                        .add(day);
            }
        }
        return holidays.values().stream()
                .filter(holiday -> !holiday.off.isEmpty() || !holiday.makeUps.isEmpty())
                .sorted(Comparator.comparing(HolidayView::begin))
                .toList();
    }

    private LocalDate begin() {
        return off.isEmpty() ? makeUps.get(0) : off.get(0).first();
    }

    public int daysOff() {
        return off.stream().mapToInt(DayRange::length).sum();
    }

    private void add(DayView day) {
        if (day.kind() == DayKind.MAKE_UP) {
            makeUps.add(day.date());
        } else if (day.kind() == DayKind.HOLIDAY) {
            var last = off.isEmpty() ? null : off.get(off.size() - 1);
            if (last != null && last.last().plusDays(1).equals(day.date())) {
                off.set(off.size() - 1, new DayRange(last.first(), day.date()));
            } else {
                off.add(new DayRange(day.date(), day.date()));
            }
        }
    }
}
