package org.duban.deadline.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.duban.deadline.CalendarDay;
import org.duban.deadline.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a step fires, and which deadlines it has reached by an instant: the same rule from both ends. */
class StepOffsetTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** National Day 2025, with the Sunday before and the Saturday after worked. */
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(
            List.of(2025, 2026),
            IntStream.rangeClosed(28, 41)
                    .filter(day -> day == 28 || day >= 31 && day <= 38 || day == 41)
                    .mapToObj(day ->
                            new CalendarDay(LocalDate.of(2025, 9, 1).plusDays(day - 1), day >= 31 && day <= 38, "国庆节"))
                    .toList());

    @ParameterizedTest(name = "due by the end of {0}, {1} working days: {2}")
    @CsvSource({
        // Monday: the Friday before, the Tuesday after
        "2025-07-21, -1, 2025-07-18T08:00",
        "2025-07-21, 1, 2025-07-22T08:00",
        "2025-07-21, 0, 2025-07-21T08:00",
        // a Sunday: the Friday before, the Monday after
        "2025-07-20, -1, 2025-07-18T08:00",
        "2025-07-20, 1, 2025-07-21T08:00",
        // across the holiday and its make-up days
        "2025-10-09, -1, 2025-09-30T08:00",
        "2025-10-09, -3, 2025-09-28T08:00",
        "2025-09-30, 2, 2025-10-10T08:00",
        "2025-09-30, 3, 2025-10-11T08:00",
        // across the year's end
        "2025-12-31, 2, 2026-01-02T08:00"
    })
    void countsWorkingDaysFromTheLastDayAndFiresInTheMorning(LocalDate last, int days, LocalDateTime fires) {
        var offset = new StepOffset(StepOffset.Kind.WORKING_DAYS, days);

        assertThat(offset.firesAt(endOf(last), CALENDAR, ZONE)).isEqualTo(at(fires));
    }

    @Test
    void countsHoursByTheClock() {
        var due = at(LocalDateTime.parse("2025-09-30T16:20"));

        assertThat(new StepOffset(StepOffset.Kind.HOURS, -24).firesAt(due, CALENDAR, ZONE))
                .isEqualTo(due.minus(Duration.ofDays(1)));
        assertThat(new StepOffset(StepOffset.Kind.HOURS, 0).firesAt(due, CALENDAR, ZONE))
                .isEqualTo(due);
    }

    /** What has been reached is exactly what has fired: tried with many instants on both sides of the boundary. */
    @Test
    void hasReachedADeadlineExactlyWhenItHasFiredForIt() {
        var random = new Random(20251001);
        for (var trial = 0; trial < 20_000; trial++) {
            var kind = StepOffset.Kind.values()[random.nextInt(2)];
            var offset = new StepOffset(kind, random.nextInt(25) - 12);
            var now = at(LocalDateTime.parse("2025-09-15T00:00")).plusSeconds(random.nextInt(120 * 86_400));
            var day = now.atZone(ZONE).toLocalDate().plusDays(random.nextInt(61) - 30L);
            var due = random.nextInt(4) == 0 ? now.plusSeconds(random.nextInt(200_000) - 100_000L) : endOf(day);

            var hasFired = !offset.firesAt(due, CALENDAR, ZONE).isAfter(now);

            assertThat(!due.isAfter(offset.reaches(now, CALENDAR, ZONE)))
                    .as("%s, due %s, now %s", offset, due, now)
                    .isEqualTo(hasFired);
        }
    }

    @Test
    void neverReachesBackAsTimeGoesOn() {
        var offset = new StepOffset(StepOffset.Kind.WORKING_DAYS, -3);
        var before = Instant.MIN;
        for (var now = at(LocalDateTime.parse("2025-09-20T00:00"));
                now.isBefore(at(LocalDateTime.parse("2026-01-10T00:00")));
                now = now.plus(Duration.ofMinutes(37))) {
            var reached = offset.reaches(now, CALENDAR, ZONE);
            assertThat(reached).isAfterOrEqualTo(before);
            before = reached;
        }
    }

    @Test
    void isRefusedBeyondAMonth() {
        assertThatExceptionOfType(OffsetOutOfRange.class).isThrownBy(() -> new StepOffset(StepOffset.Kind.HOURS, 721));
        assertThatExceptionOfType(OffsetOutOfRange.class)
                .isThrownBy(() -> new StepOffset(StepOffset.Kind.WORKING_DAYS, -61));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(ZONE).toInstant();
    }
}
