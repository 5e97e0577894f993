package org.duban.campaign.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Periods as they are written, and where they begin. */
class PeriodTextTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11, MONTH, 2026-11-01",
        "2026年11月, MONTH, 2026-11-01",
        "２０２６年１１月份, MONTH, 2026-11-01",
        "2026/2, MONTH, 2026-02-01",
        "2026-11-01, MONTH, 2026-11-01",
        "2026-11-20, DAY, 2026-11-20",
        "2024年2月29日, DAY, 2024-02-29",
        "20261120, DAY, 2026-11-20",
        "2026-W47, WEEK, 2026-11-16",
        "2026年第47周, WEEK, 2026-11-16",
        "2026w1, WEEK, 2025-12-29",
        "2026-W53, WEEK, 2026-12-28",
        "2026-11-16, WEEK, 2026-11-16",
        "2026Q4, QUARTER, 2026-10-01",
        "2026年第4季度, QUARTER, 2026-10-01",
        "2026年一季度, QUARTER, 2026-01-01",
        "2026, YEAR, 2026-01-01",
        "2026 年度, YEAR, 2026-01-01",
    })
    void isKnownByItsFirstDay(String text, Rhythm rhythm, LocalDate first) {
        assertThat(PeriodText.first(text, rhythm)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, MONTH, 2026-11",
        "2026-11-17, WEEK, 2026-W47",
        "2026Q4, MONTH, 2026-10",
        "2026-11, QUARTER, 2026Q4",
        "2026, MONTH, 2026-01",
        "2027-01-01, WEEK, 2026-W53",
    })
    void fitsTheRhythm(String text, Rhythm rhythm, String instead) {
        assertThatExceptionOfType(PeriodOfAnotherRhythm.class)
                .isThrownBy(() -> PeriodText.first(text, rhythm))
                .satisfies(refused ->
                        assertThat(refused.getDetailMessageArguments()).containsExactly(text, instead));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "本月", "2026-13", "2026-11-31", "2025-W53", "2026-W0", "2026Q5", "45000", "1026-11", "十一月"})
    void isReadOrRefused(String text) {
        assertThatExceptionOfType(PeriodUnreadable.class).isThrownBy(() -> PeriodText.first(text, Rhythm.MONTH));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-03-31, 2026-02-01, 2026-04-01",
        "MONTH, 2026-01-01, 2025-12-01, 2026-02-01",
        "WEEK, 2027-01-01, 2026-12-21, 2027-01-04",
        "QUARTER, 2026-01-15, 2025-10-01, 2026-04-01",
        "YEAR, 2024-12-31, 2023-01-01, 2025-01-01",
        "DAY, 2024-03-01, 2024-02-29, 2024-03-02",
    })
    void followsUponAnother(Rhythm rhythm, LocalDate day, LocalDate lastFull, LocalDate next) {
        assertThat(rhythm.lastFull(day)).isEqualTo(lastFull);
        assertThat(rhythm.next(rhythm.first(day))).isEqualTo(next);
        assertThat(PeriodText.first(rhythm.code(lastFull), rhythm)).isEqualTo(lastFull);
    }
}
