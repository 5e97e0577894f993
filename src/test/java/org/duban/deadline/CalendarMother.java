package org.duban.deadline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Calendars of any kind, each with a slow reckoning of its own: day after day and minute after minute, as one would count
 * on a wall calendar.
 */
record CalendarMother(
        Set<Integer> years, Map<LocalDate, Boolean> notices, Map<LocalDate, Boolean> extras, WorkingHours hours) {

    private static final LocalDate FIRST = LocalDate.of(2023, 12, 1);
    private static final int DAYS = 800;
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int MINUTES_OF_AN_HOUR = 60;

    /** The same number makes the same calendar. */
    static CalendarMother random(Random random) {
        var notices = new HashMap<LocalDate, Boolean>();
        for (int stretch = 0; stretch < 12; stretch++) {
            var first = aDay(random);
            for (int day = 0; day <= random.nextInt(10); day++) {
                notices.put(first.plusDays(day), true);
            }
        }
        for (int makeUp = 0; makeUp < 8; makeUp++) {
            notices.put(aDay(random).with(DayOfWeek.SUNDAY), false);
        }
        var extras = new HashMap<LocalDate, Boolean>();
        for (int extra = 0; extra < 6; extra++) {
            extras.put(aDay(random), random.nextBoolean());
        }
        var known = random.nextBoolean() ? Set.of(2024, 2025, 2026) : Set.of(2024);
        return new CalendarMother(known, notices, extras, hours(random));
    }

    private static WorkingHours hours(Random random) {
        if (random.nextBoolean()) {
            return WorkingHours.USUAL;
        }
        var ends = new HashSet<Integer>();
        while (ends.size() < 4) {
            ends.add(random.nextInt(MINUTES_OF_A_DAY));
        }
        var times = ends.stream()
                .sorted()
                .map(minute -> LocalTime.MIDNIGHT.plusMinutes(minute))
                .toList();
        return new WorkingHours(times.get(0), times.get(1), times.get(2), times.get(3));
    }

    static LocalDate aDay(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    /** Often just before or after the turn of a year, or on the edge of a day. */
    static LocalDateTime aStart(Random random) {
        var day = random.nextInt(3) == 0
                ? LocalDate.of(2024 + random.nextInt(2), 12, 28).plusDays(random.nextInt(8))
                : aDay(random);
        return day.atStartOfDay().plusMinutes(random.nextInt(MINUTES_OF_A_DAY));
    }

    WorkingCalendar calendar() {
        return WorkingCalendar.of(
                years,
                notices.entrySet().stream()
                        .map(day -> new CalendarDay(day.getKey(), day.getValue(), "节"))
                        .toList(),
                extras.entrySet().stream()
                        .map(day -> new ExtraDay(day.getKey(), day.getValue(), "台风", Instant.EPOCH, "管理员"))
                        .toList(),
                hours);
    }

    boolean isWorked(LocalDate day) {
        if (extras.containsKey(day)) {
            return !extras.get(day);
        }
        if (notices.containsKey(day)) {
            return !notices.get(day);
        }
        return !List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    private boolean isWorked(LocalDateTime minute) {
        var time = minute.toLocalTime();
        var inTheMorning = !time.isBefore(hours.morningFrom()) && time.isBefore(hours.morningTo());
        var inTheAfternoon = !time.isBefore(hours.afternoonFrom()) && time.isBefore(hours.afternoonTo());
        return isWorked(minute.toLocalDate()) && (inTheMorning || inTheAfternoon);
    }

    /** The first moment that is too late. */
    LocalDateTime workingDaysAfter(LocalDateTime start, int amount) {
        var day = start.toLocalDate();
        int passed = 0;
        while (passed < amount) {
            day = day.plusDays(1);
            passed += isWorked(day) ? 1 : 0;
        }
        return day.atTime(23, 59).plusMinutes(1);
    }

    /** For starts at a full minute. */
    LocalDateTime workingHoursAfter(LocalDateTime start, int amount) {
        var minute = start.truncatedTo(ChronoUnit.MINUTES);
        int worked = 0;
        while (worked < amount * MINUTES_OF_AN_HOUR) {
            worked += isWorked(minute) ? 1 : 0;
            minute = minute.plusMinutes(1);
        }
        return minute;
    }
}
