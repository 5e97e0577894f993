package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving the dates of the ledgers to today. */
class LedgerDatesTests {

    private final LedgerDates dates = new LedgerDates(LocalDate.of(2026, 11, 21));

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-11-21", "2026-12-31", "2027-01-01", "2031-07-06", "2040-03-01"})
    void bringTheSprintToItsLastWeeksAndEverythingElseToTheLastDays(LocalDate today) {
        var dates = new LedgerDates(today);

        assertThat(dates.moved(LocalDate.of(2019, 7, 5))).isBetween(today.plusDays(35), today.plusDays(41));
        assertThat(dates.moved(LocalDate.of(2020, 3, 7))).isBetween(today.minusDays(10), today.minusDays(4));
        assertThat(dates.movedInTheZone(LocalDate.of(2019, 5, 20))).isBetween(today.minusDays(10), today.minusDays(4));
    }

    @Test
    void keepTheDayOfTheWeek() {
        var day = LocalDate.of(2019, 4, 6);

        assertThat(dates.moved(day).getDayOfWeek()).isEqualTo(day.getDayOfWeek());
        assertThat(dates.movedInTheZone(day).getDayOfWeek()).isEqualTo(day.getDayOfWeek());
    }

    @Test
    void keepTheFormInWhichADateIsWritten() {
        assertThat(dates.moved("1,2019.4.2,督导检查,第3小区", false)).isEqualTo("1,2026.9.22,督导检查,第3小区");
        assertThat(dates.moved("7,2019/4/6,现场督导", false)).isEqualTo("7,2026/9/26,现场督导");
        assertThat(dates.moved("6,2019-04-04,2019-04-05", false)).isEqualTo("6,2026-09-24,2026-09-25");
        assertThat(dates.moved("16,2020年3月2日,2020年3月20日前", false)).isEqualTo("16,2026年11月9日,2026年11月27日前");
    }

    @Test
    void writeTheYearWhereItWasLeftOut() {
        assertThat(dates.moved("12,4月6日,当日上午拆除,2019-04-06", false)).isEqualTo("12,2026年9月26日,当日上午拆除,2026-09-26");
        assertThat(dates.moved("24,3月5日前,2020-02-26", false)).isEqualTo("24,2026年11月12日前,2026-11-04");
    }
}
