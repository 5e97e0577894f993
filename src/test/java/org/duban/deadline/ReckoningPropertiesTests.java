package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.duban.unit.UnitId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every calendar, start and amount, tried on some hundred calendars drawn by lot. A failure names its lot,
 * which draws the same again.
 */
class ReckoningPropertiesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final int TRIES = 20;
    private static final int MOST_DAYS = 80;
    private static final int MOST_HOURS = 60;

    static IntStream lots() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest(name = "lot {0}")
    @MethodSource("lots")
    void workingDaysAreThoseOfTheWallCalendar(int lot) {
        var random = new Random(lot);
        var drawn = CalendarMother.random(random);
        for (int i = 0; i < TRIES; i++) {
            var start = CalendarMother.aStart(random);
            int amount = 1 + random.nextInt(MOST_DAYS);

            assertThat(due(drawn, DeadlineTerm.workingDays(amount), start))
                    .as("%s working days from %s by %s", amount, start, drawn)
                    .isEqualTo(drawn.workingDaysAfter(start, amount));
        }
    }

    @ParameterizedTest(name = "lot {0}")
    @MethodSource("lots")
    void workingHoursAreThoseOfTheWallClock(int lot) {
        var random = new Random(lot);
        var drawn = CalendarMother.random(random);
        var start = CalendarMother.aStart(random);
        int amount = 1 + random.nextInt(hoursWithin(drawn));

        assertThat(due(drawn, DeadlineTerm.workingHours(amount), start))
                .as("%s working hours from %s by %s", amount, start, drawn)
                .isEqualTo(drawn.workingHoursAfter(start, amount));
    }

    @ParameterizedTest(name = "lot {0}")
    @MethodSource("lots")
    void aLaterStartIsNeverDueEarlierAndNeitherIsMore(int lot) {
        var random = new Random(lot);
        var drawn = CalendarMother.random(random);
        for (int i = 0; i < TRIES; i++) {
            var start = CalendarMother.aStart(random);
            var later = start.plusSeconds(random.nextInt(400_000));
            int amount = 1 + random.nextInt(MOST_HOURS);

            for (var kind : List.of(DeadlineKind.WORKING_DAYS, DeadlineKind.WORKING_HOURS)) {
                var term = new DeadlineTerm(kind, amount, null);
                var more = new DeadlineTerm(kind, amount + 1 + random.nextInt(5), null);

                assertThat(due(drawn, term, later)).isAfterOrEqualTo(due(drawn, term, start));
                assertThat(due(drawn, more, start)).isAfter(due(drawn, term, start));
                assertThat(due(drawn, term, start)).isAfter(start);
            }
        }
    }

    @ParameterizedTest(name = "lot {0}")
    @MethodSource("lots")
    void aYearThatIsCountedInWithoutDataIsWarnedOf(int lot) {
        var random = new Random(lot);
        var drawn = CalendarMother.random(random);
        var start = CalendarMother.aStart(random);
        var term = DeadlineTerm.workingDays(1 + random.nextInt(MOST_DAYS));
        var reckoned = new DeadlineReckoning(SHANGHAI, drawn.calendar()).reckonRecorded(term, instant(start));
        var last = due(drawn, term, start).minusMinutes(1);

        var unknown = IntStream.rangeClosed(start.plusDays(1).getYear(), last.getYear())
                .filter(year -> !drawn.years().contains(year))
                .count();

        assertThat(reckoned.warnings()).hasSize((int) unknown);
    }

    @ParameterizedTest(name = "lot {0}")
    @MethodSource("lots")
    void aHoldOverWhateverDaysGivesBackTheTimeThatWasLeft(int lot) {
        var random = new Random(lot);
        var drawn = CalendarMother.random(random);
        var start = CalendarMother.aStart(random);
        var term = DeadlineTerm.workingDays(1 + random.nextInt(MOST_DAYS));
        var dueAt = instant(due(drawn, term, start));
        var held = instant(start).plus(Duration.ofMinutes(random.nextInt(200_000)));
        var resumed = held.plus(Duration.ofMinutes(random.nextInt(100_000)));
        var deadline = Deadline.set(
                DeadlineSubject.task(UUID.randomUUID()), UUID.randomUUID(), UnitId.next(), term, instant(start), dueAt);

        deadline.hold(held, null).resume(resumed);

        var left = Duration.between(held, dueAt);
        assertThat(deadline.getDueAt()).isEqualTo(left.isNegative() || left.isZero() ? dueAt : resumed.plus(left));
        assertThat(deadline.getOriginalDueAt()).isEqualTo(dueAt);
    }

    /** Counting minutes through years would take minutes: short hours get short amounts. */
    private static int hoursWithin(CalendarMother drawn) {
        var perDay = Duration.between(drawn.hours().morningFrom(), drawn.hours().morningTo())
                .plus(Duration.between(
                        drawn.hours().afternoonFrom(), drawn.hours().afternoonTo()));
        return Math.max(1, Math.min(MOST_HOURS, (int) (perDay.toMinutes() * 10 / 60)));
    }

    private static LocalDateTime due(CalendarMother drawn, DeadlineTerm term, LocalDateTime start) {
        return new DeadlineReckoning(SHANGHAI, drawn.calendar())
                .reckonRecorded(term, instant(start))
                .dueAt()
                .atZone(SHANGHAI)
                .toLocalDateTime();
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
