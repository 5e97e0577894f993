package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineReckoningTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final DeadlineReckoning reckoning = new DeadlineReckoning(SHANGHAI, ShippedCalendar.calendar());

    @ParameterizedTest(name = "{1} working days from {0} last until the end of {2}")
    @CsvSource({
        // over National Day and Mid-Autumn, ending on a make-up day
        "2025-09-30T16:20, 3, 2025-10-11",
        // Friday to Monday
        "2025-07-18T09:00, 1, 2025-07-21",
        // set on a Saturday, a Sunday, a holiday
        "2025-07-19T09:00, 1, 2025-07-21",
        "2025-07-20T23:59:59, 1, 2025-07-21",
        "2025-10-03T10:00, 1, 2025-10-09",
        // a make-up Sunday counts, also as the first day
        "2025-09-26T17:00, 1, 2025-09-28",
        "2025-09-26T17:00, 3, 2025-09-30",
        "2024-02-02T10:00, 1, 2024-02-04",
        "2024-02-09T10:00, 1, 2024-02-18",
        "2024-04-03T10:00, 1, 2024-04-07",
        "2024-04-26T10:00, 1, 2024-04-28",
        "2024-05-10T10:00, 1, 2024-05-11",
        "2024-09-13T10:00, 1, 2024-09-14",
        "2024-09-27T10:00, 1, 2024-09-29",
        "2024-10-11T10:00, 1, 2024-10-12",
        "2025-01-24T10:00, 1, 2025-01-26",
        "2025-02-07T10:00, 1, 2025-02-08",
        "2025-04-25T10:00, 1, 2025-04-27",
        // set on a make-up day
        "2025-10-11T10:00, 1, 2025-10-13",
        // the Spring Festival of 2020 was made longer while it lasted
        "2020-01-23T18:00, 1, 2020-02-03",
        // the end of a year, with and without New Year's holidays in December
        "2024-12-31T10:00, 1, 2025-01-02",
        "2022-12-30T10:00, 1, 2023-01-03",
        "2025-12-31T10:00, 1, 2026-01-04",
        "2018-12-28T10:00, 1, 2018-12-29",
        // a leap day
        "2024-02-28T10:00, 1, 2024-02-29",
        "2024-02-28T10:00, 2, 2024-03-01",
        // a working year
        "2024-12-31T10:00, 248, 2025-12-31",
    })
    void countsWorkingDaysFromTheNextOneOn(LocalDateTime from, int amount, LocalDate last) {
        var reckoned = reckoning.reckon(DeadlineTerm.workingDays(amount), at(from));

        assertThat(reckoned.dueAt()).isEqualTo(endOf(last));
    }

    @ParameterizedTest(name = "{1} days from {0} last until the end of {2}")
    @CsvSource({
        "2025-04-16T09:00, 3, 2025-04-19",
        "2025-04-16T00:00, 1, 2025-04-17",
        "2025-04-16T23:59:59, 1, 2025-04-17",
        "2025-01-31T12:00, 1, 2025-02-01",
        "2025-02-28T12:00, 1, 2025-03-01",
        "2024-02-28T12:00, 1, 2024-02-29",
        "2024-02-29T12:00, 365, 2025-02-28",
        "2025-12-31T23:59:59, 1, 2026-01-01",
        "2025-09-30T12:00, 1, 2025-10-01",
    })
    void countsCalendarDaysFromTheNextOneOn(LocalDateTime from, int amount, LocalDate last) {
        var reckoned = reckoning.reckon(DeadlineTerm.days(amount), at(from));

        assertThat(reckoned.dueAt()).isEqualTo(endOf(last));
    }

    @ParameterizedTest(name = "{1} hours from {0} last until {2}")
    @CsvSource({
        "2025-04-16T09:00, 1, 2025-04-16T10:00",
        "2025-04-16T23:59:59, 24, 2025-04-17T23:59:59",
        "2024-02-28T12:30, 24, 2024-02-29T12:30",
        "2025-12-31T23:00, 2, 2026-01-01T01:00",
        "2025-01-01T00:00, 8760, 2026-01-01T00:00",
    })
    void countsHoursFromTheInstant(LocalDateTime from, int amount, LocalDateTime due) {
        assertThat(reckoning.reckon(DeadlineTerm.hours(amount), at(from)).dueAt())
                .isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{1} working hours from {0} last until {2}")
    @CsvSource({
        // within a morning, over lunch, over the night, over a weekend
        "2025-04-16T08:30, 2, 2025-04-16T10:30",
        "2025-04-16T11:00, 2, 2025-04-16T15:00",
        "2025-04-16T17:00, 2, 2025-04-17T09:00",
        "2025-04-18T17:00, 2, 2025-04-21T09:00",
        // an hour that ends with a stretch ends there, not when the next begins
        "2025-04-16T08:00, 4, 2025-04-16T12:00",
        "2025-04-16T08:00, 8, 2025-04-16T18:00",
        // started when nobody works: before, at lunch, at night, on a Saturday
        "2025-04-16T05:00, 1, 2025-04-16T09:00",
        "2025-04-16T12:00, 1, 2025-04-16T15:00",
        "2025-04-16T18:00, 1, 2025-04-17T09:00",
        "2025-04-19T10:00, 1, 2025-04-21T09:00",
        // National Day, ending on the make-up Saturday
        "2025-09-30T16:20, 16, 2025-10-10T16:20",
        "2025-10-11T16:00, 3, 2025-10-13T09:00",
        // the turn of the year
        "2024-12-31T17:30, 1, 2025-01-02T08:30",
    })
    void countsWorkingHoursOnlyWhileTheOfficesWork(LocalDateTime from, int amount, LocalDateTime due) {
        assertThat(reckoning.reckon(DeadlineTerm.workingHours(amount), at(from)).dueAt())
                .isEqualTo(at(due));
    }

    @Test
    void warnsOfWorkingHoursInAYearWithoutData() {
        var reckoned = reckoning.reckon(DeadlineTerm.workingHours(9), at(LocalDateTime.of(2026, 12, 31, 14, 0)));

        assertThat(reckoned.warnings())
                .singleElement()
                .isEqualTo(Phrase.of("deadline.warning.calendarMissing", "2027"));
    }

    @Test
    void whatIsHandedInInTheLastSecondOfTheDayIsInTime() {
        var due = reckoning
                .reckon(DeadlineTerm.by(LocalDate.of(2025, 4, 19)), at(LocalDateTime.of(2025, 4, 16, 9, 0)))
                .dueAt();

        assertThat(at(LocalDateTime.of(2025, 4, 19, 23, 59, 59))).isBefore(due);
        assertThat(at(LocalDateTime.of(2025, 4, 20, 0, 0))).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-16T00:00", "2025-04-16T23:59:59"})
    void takesTheSameDay(LocalDateTime from) {
        var reckoned = reckoning.reckon(DeadlineTerm.by(LocalDate.of(2025, 4, 16)), at(from));

        assertThat(reckoned.dueAt()).isEqualTo(endOf(LocalDate.of(2025, 4, 16)));
    }

    @Test
    void refusesADateThatHasPassedUnlessItIsRecordedAfterwards() {
        var term = DeadlineTerm.by(LocalDate.of(2025, 4, 15));
        var from = at(LocalDateTime.of(2025, 4, 16, 0, 0));

        assertThatExceptionOfType(DeadlineInThePast.class)
                .isThrownBy(() -> reckoning.reckon(term, from))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("date"));
        assertThat(reckoning.reckonRecorded(term, from).dueAt()).isEqualTo(endOf(LocalDate.of(2025, 4, 15)));
    }

    @Test
    void refusesADateBeyondTenYears() {
        var from = at(LocalDateTime.of(2025, 4, 16, 9, 0));

        assertThatExceptionOfType(DeadlineTooFarOff.class)
                .isThrownBy(() -> reckoning.reckon(DeadlineTerm.by(LocalDate.of(2205, 4, 16)), from))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("date"));
        assertThat(reckoning
                        .reckon(DeadlineTerm.by(LocalDate.of(2025, 4, 16).plusDays(3650)), from)
                        .dueAt())
                .isEqualTo(endOf(LocalDate.of(2025, 4, 16).plusDays(3650)));
    }

    @Test
    void theDayIsTheOneOfTheZone() {
        var lateEveningInLondonAlreadyTomorrowInShanghai = Instant.parse("2025-04-15T16:00:00Z");

        assertThat(reckoning
                        .reckon(DeadlineTerm.days(1), lateEveningInLondonAlreadyTomorrowInShanghai)
                        .dueAt())
                .isEqualTo(Instant.parse("2025-04-17T16:00:00Z"));
        assertThat(reckoning
                        .reckon(DeadlineTerm.days(1), Instant.parse("2025-04-15T15:59:59Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2025-04-16T16:00:00Z"));
    }

    @Test
    void aDayMayHaveTwentyThreeHoursAndBeginAfterMidnight() {
        var berlin = new DeadlineReckoning(ZoneId.of("Europe/Berlin"), WorkingCalendar.WITHOUT_DATA);
        assertThat(berlin.reckon(DeadlineTerm.days(1), Instant.parse("2025-03-29T12:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2025-03-30T22:00:00Z"));
        assertThat(berlin.reckon(DeadlineTerm.hours(24), Instant.parse("2025-03-29T12:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2025-03-30T12:00:00Z"));

        var saoPauloWhereMidnightWasSkipped =
                new DeadlineReckoning(ZoneId.of("America/Sao_Paulo"), WorkingCalendar.WITHOUT_DATA);
        assertThat(saoPauloWhereMidnightWasSkipped
                        .reckon(DeadlineTerm.by(LocalDate.of(2018, 11, 3)), Instant.parse("2018-11-01T12:00:00Z"))
                        .dueAt())
                .isEqualTo(Instant.parse("2018-11-04T03:00:00Z"));
    }

    @Test
    void countsMondayToFridayInAYearWithoutDataAndWarnsNamingIt() {
        var reckoned = reckoning.reckon(DeadlineTerm.workingDays(3), at(LocalDateTime.of(2026, 12, 30, 9, 0)));

        assertThat(reckoned.dueAt()).isEqualTo(endOf(LocalDate.of(2027, 1, 4)));
        assertThat(reckoned.warnings())
                .singleElement()
                .isEqualTo(Phrase.of("deadline.warning.calendarMissing", "2027"));
    }

    @Test
    void warnsOnlyOfYearsItHadToCountIn() {
        var lastDayOfTheLastYearKnown = at(LocalDateTime.of(2026, 12, 30, 9, 0));

        assertThat(reckoning
                        .reckon(DeadlineTerm.workingDays(1), lastDayOfTheLastYearKnown)
                        .warnings())
                .isEmpty();
        assertThat(reckoning
                        .reckon(DeadlineTerm.days(30), lastDayOfTheLastYearKnown)
                        .warnings())
                .isEmpty();
        assertThat(reckoning
                        .reckon(DeadlineTerm.workingDays(1), at(LocalDateTime.of(2018, 12, 31, 9, 0)))
                        .warnings())
                .isEmpty();
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static Instant endOf(LocalDate day) {
        return at(day.plusDays(1).atStartOfDay());
    }
}
