package org.duban.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that a ranking looks at. */
class PeriodTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0} of {1} is {2} to {3}")
    @CsvSource({
        "WEEK, 2026-11-16, 2026-11-16, 2026-11-22",
        "WEEK, 2026-11-22, 2026-11-16, 2026-11-22",
        "WEEK, 2026-12-31, 2026-12-28, 2027-01-03",
        "WEEK, 2021-01-01, 2020-12-28, 2021-01-03",
        "TEN_DAYS, 2026-11-01, 2026-11-01, 2026-11-10",
        "TEN_DAYS, 2026-11-10, 2026-11-01, 2026-11-10",
        "TEN_DAYS, 2026-11-11, 2026-11-11, 2026-11-20",
        "TEN_DAYS, 2026-11-20, 2026-11-11, 2026-11-20",
        "TEN_DAYS, 2026-11-21, 2026-11-21, 2026-11-30",
        "TEN_DAYS, 2026-12-31, 2026-12-21, 2026-12-31",
        "TEN_DAYS, 2026-02-25, 2026-02-21, 2026-02-28",
        "TEN_DAYS, 2024-02-25, 2024-02-21, 2024-02-29",
        "MONTH, 2024-02-10, 2024-02-01, 2024-02-29",
        "MONTH, 2025-02-28, 2025-02-01, 2025-02-28",
        "MONTH, 2026-12-31, 2026-12-01, 2026-12-31",
        "QUARTER, 2026-01-01, 2026-01-01, 2026-03-31",
        "QUARTER, 2026-05-31, 2026-04-01, 2026-06-30",
        "QUARTER, 2026-08-31, 2026-07-01, 2026-09-30",
        "QUARTER, 2026-12-31, 2026-10-01, 2026-12-31",
        "CUSTOM, 2026-11-16, 2026-11-16, 2026-11-16",
    })
    void containsTheDay(PeriodKind kind, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(Period.containing(kind, day)).isEqualTo(new Period(kind, from, to));
    }

    @ParameterizedTest(name = "before the {0} of {1} lies {2} to {3}")
    @CsvSource({
        "WEEK, 2026-11-18, 2026-11-09, 2026-11-15",
        "TEN_DAYS, 2026-03-05, 2026-02-21, 2026-02-28",
        "TEN_DAYS, 2026-11-25, 2026-11-11, 2026-11-20",
        "MONTH, 2026-01-31, 2025-12-01, 2025-12-31",
        "QUARTER, 2026-02-01, 2025-10-01, 2025-12-31",
        "CUSTOM, 2026-03-01, 2026-02-28, 2026-02-28",
    })
    void knowsTheOneBefore(PeriodKind kind, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(Period.containing(kind, day).previous()).isEqualTo(new Period(kind, from, to));
    }

    @Test
    void chosenFreelyIsPrecededByAsManyDays() {
        var period = new Period(PeriodKind.CUSTOM, LocalDate.of(2026, 11, 3), LocalDate.of(2026, 11, 7));

        assertThat(period.previous())
                .isEqualTo(new Period(PeriodKind.CUSTOM, LocalDate.of(2026, 10, 29), LocalDate.of(2026, 11, 2)));
    }

    @Test
    void doesNotEndBeforeItBegins() {
        assertThatExceptionOfType(PeriodEndsBeforeItBegins.class)
                .isThrownBy(() -> period(PeriodKind.CUSTOM, "2026-11-16", "2026-11-15"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("to"));
    }

    @ParameterizedTest(name = "no {0} begins on {1}")
    @CsvSource({
        "WEEK, 2026-11-17, 2026-11-23",
        "TEN_DAYS, 2026-11-02, 2026-11-11",
        "MONTH, 2026-11-02, 2026-11-30",
        "QUARTER, 2026-11-01, 2026-12-31",
    })
    void beginsOnTheFirstDayOfItsKind(PeriodKind kind, String from, String to) {
        assertThatExceptionOfType(PeriodBeginsOnAnotherDay.class)
                .isThrownBy(() -> period(kind, from, to))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("from"));
    }

    @ParameterizedTest(name = "no {0} from {1} ends on {2}")
    @CsvSource({
        "WEEK, 2026-11-16, 2026-11-23",
        "WEEK, 2026-11-16, 2026-11-29",
        "TEN_DAYS, 2026-11-21, 2026-12-01",
        "MONTH, 2024-02-01, 2024-02-28",
        "QUARTER, 2026-10-01, 2026-11-30",
    })
    void endsOnTheLastDayOfItsKind(PeriodKind kind, String from, String to) {
        assertThatExceptionOfType(PeriodEndsOnAnotherDay.class)
                .isThrownBy(() -> period(kind, from, to))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("to"));
    }

    @Test
    void lastsFromMidnightToMidnightWhereTheOfficeIs() {
        var week = Period.containing(PeriodKind.WEEK, LocalDate.of(2026, 11, 18));

        assertThat(week.startsAt(SHANGHAI)).isEqualTo(Instant.parse("2026-11-15T16:00:00Z"));
        assertThat(week.endsAt(SHANGHAI)).isEqualTo(Instant.parse("2026-11-22T16:00:00Z"));
    }

    private static Period period(PeriodKind kind, String from, String to) {
        return new Period(kind, LocalDate.parse(from), LocalDate.parse(to));
    }
}
