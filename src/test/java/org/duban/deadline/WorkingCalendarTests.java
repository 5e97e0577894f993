package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTests {

    private final WorkingCalendar calendar = ShippedCalendar.calendar();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-02-02",
                "2019-02-03",
                "2019-04-28",
                "2019-05-05",
                "2019-09-29",
                "2019-10-12",
                "2020-01-19",
                "2020-04-26",
                "2020-05-09",
                "2020-06-28",
                "2020-09-27",
                "2020-10-10",
                "2021-02-07",
                "2021-02-20",
                "2021-04-25",
                "2021-05-08",
                "2021-09-18",
                "2021-09-26",
                "2021-10-09",
                "2022-01-29",
                "2022-01-30",
                "2022-04-02",
                "2022-04-24",
                "2022-05-07",
                "2022-10-08",
                "2022-10-09",
                "2023-01-28",
                "2023-01-29",
                "2023-04-23",
                "2023-05-06",
                "2023-06-25",
                "2023-10-07",
                "2023-10-08",
                "2024-02-04",
                "2024-02-18",
                "2024-04-07",
                "2024-04-28",
                "2024-05-11",
                "2024-09-14",
                "2024-09-29",
                "2024-10-12",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"
            })
    void makeUpDaysAreWorked(LocalDate date) {
        assertThat(calendar.kindOf(date)).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendar.isWorking(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-02, 劳动节", "2020-01-31, 春节", "2020-02-01, 春节", "2020-02-02, 春节", "2020-10-08, 国庆节、中秋节",
        "2021-09-20, 中秋节", "2022-04-04, 清明节", "2022-12-31, 元旦", "2023-01-02, 元旦", "2023-06-23, 端午节",
        "2024-02-16, 春节", "2025-02-04, 春节", "2025-05-02, 劳动节", "2025-10-08, 国庆节、中秋节", "2026-02-23, 春节"
    })
    void holidaysAreOffAndHaveAName(LocalDate date, String name) {
        assertThat(calendar.kindOf(date)).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.isWorking(date)).isFalse();
        assertThat(calendar.nameOf(date)).contains(name);
    }

    /** The number of working days of each year, as offices count them for wages and plans. */
    @ParameterizedTest
    @CsvSource({
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248",
    })
    void addsUpToTheWorkingDaysOfTheYear(int year, long expected) {
        var days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));

        assertThat(days.filter(calendar::isWorking)).hasSize((int) expected);
    }

    @Test
    void theDayAfterTheExtendedSpringFestivalOf2020IsWorked() {
        assertThat(calendar.kindOf(LocalDate.of(2020, 2, 3))).isEqualTo(DayKind.WORKING);
    }

    @Test
    void anOrdinaryWeekRunsFromMondayToFriday() {
        assertThat(calendar.kindOf(LocalDate.of(2025, 7, 18))).isEqualTo(DayKind.WORKING);
        assertThat(calendar.kindOf(LocalDate.of(2025, 7, 19))).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.kindOf(LocalDate.of(2025, 7, 20))).isEqualTo(DayKind.WEEKEND);
        assertThat(calendar.kindOf(LocalDate.of(2025, 7, 21))).isEqualTo(DayKind.WORKING);
    }

    @Test
    void aWeekdayThatANoticeCallsWorkingIsNoMakeUpDay() {
        var monday = LocalDate.of(2027, 3, 1);
        var altered = WorkingCalendar.of(List.of(2027), List.of(new CalendarDay(monday, false, "春节")));

        assertThat(altered.kindOf(monday)).isEqualTo(DayKind.WORKING);
    }

    @Test
    void namesTheYearsItKnowsNothingOf() {
        assertThat(calendar.unknownYears(LocalDate.of(2018, 12, 1), LocalDate.of(2019, 1, 31)))
                .containsExactly(2018);
        assertThat(calendar.unknownYears(LocalDate.of(2026, 12, 30), LocalDate.of(2028, 1, 1)))
                .containsExactly(2027, 2028);
        assertThat(calendar.unknownYears(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    @Test
    void gathersConsecutiveHolidays() {
        var ranges = calendar.rangesOf(DayKind.HOLIDAY, LocalDate.of(2024, 9, 1), LocalDate.of(2024, 10, 3));

        assertThat(ranges)
                .containsExactly(
                        new DayRange(LocalDate.of(2024, 9, 15), LocalDate.of(2024, 9, 17)),
                        new DayRange(LocalDate.of(2024, 10, 1), LocalDate.of(2024, 10, 3)));
        assertThat(ranges.get(0).length()).isEqualTo(3);
    }

    @Test
    void withoutDataHasNoHoliday() {
        assertThat(WorkingCalendar.WITHOUT_DATA.kindOf(LocalDate.of(2025, 10, 1)))
                .isEqualTo(DayKind.WORKING);
        assertThat(WorkingCalendar.WITHOUT_DATA.knows(2025)).isFalse();
    }
}
