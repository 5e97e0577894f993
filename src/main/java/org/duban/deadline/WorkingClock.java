package org.duban.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** A clock that runs only within the working hours of working days. */
record WorkingClock(ZoneId zone, WorkingCalendar calendar) {

    private record Stretch(Instant from, Instant to) {}

    /** The instant itself if one works then, else the one at which work next begins. */
    Instant begin(Instant from) {
        for (var day = dayOf(from); ; day = day.plusDays(1)) {
            for (var stretch : stretchesOf(day)) {
                if (from.isBefore(stretch.to())) {
                    return later(from, stretch.from());
                }
            }
        }
    }

    /** The instant at which the clock, started then, has run for so long; the end of a stretch counts to it. */
    Instant plus(Instant from, Duration amount) {
        var left = amount;
        for (var day = dayOf(from); ; day = day.plusDays(1)) {
            for (var stretch : stretchesOf(day)) {
                var begin = later(from, stretch.from());
                var room = Duration.between(begin, stretch.to());
                if (room.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                if (!room.isNegative()) {
                    left = left.minus(room);
                }
            }
        }
    }

    private List<Stretch> stretchesOf(LocalDate day) {
        if (!calendar.isWorking(day)) {
            return List.of();
        }
        return calendar.hours().slots().stream()
                .map(slot -> new Stretch(at(day, slot.from()), at(day, slot.to())))
                .toList();
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    private LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
