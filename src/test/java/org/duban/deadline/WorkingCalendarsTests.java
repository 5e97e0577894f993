package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.duban.activity.ActivityLog;
import org.duban.activity.SubjectKind;
import org.duban.support.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class WorkingCalendarsTests {

    private static final String NEW_YEAR_2027 = """
            {"year": 2027, "days": [{"name": "元旦", "date": "2027-01-01", "isOffDay": true}]}
            """;

    private final ActivityLog activityLog = mock(ActivityLog.class);

    @Autowired
    private JdbcClient jdbc;

    private WorkingCalendars calendars;

    @BeforeEach
    void fillInWhatComesWithTheProduct() {
        jdbc.sql("delete from calendar_day").update();
        jdbc.sql("delete from calendar_year").update();
        calendars = aNode("2026-11-21T02:00:00Z");
        new ShippedNotices(calendars).afterSingletonsInstantiated();
    }

    @Test
    void beginWithTheNoticesThatComeWithTheProduct() {
        assertThat(calendars.years())
                .extracting(CalendarYear::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(calendars.years().get(6).source()).isEqualTo("国务院办公厅关于2025年部分节假日安排的通知");
        assertThat(calendars.years().get(6).offDays()).isEqualTo(28);
        assertThat(calendars.years().get(6).makeUpDays()).isEqualTo(5);
        assertThat(calendars.current().kindOf(LocalDate.of(2025, 10, 11))).isEqualTo(DayKind.MAKE_UP);
        assertThat(calendars.current().kindOf(LocalDate.of(2022, 12, 31))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void keepTheCalendarUntilOneIsImported() {
        var before = calendars.current();

        assertThat(calendars.current()).isSameAs(before);
    }

    @Test
    void seeAtOnceWhatAnotherNodeImported() {
        var otherNode = aNode("2026-11-21T02:00:00Z");
        assertThat(otherNode.current().knows(2027)).isFalse();

        importYear(2027, "2027.json", NEW_YEAR_2027);

        assertThat(otherNode.current().knows(2027)).isTrue();
        assertThat(otherNode.current().kindOf(LocalDate.of(2027, 1, 1))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void importAgainInPlaceOfTheFormer() {
        importYear(2027, "2027.json", NEW_YEAR_2027);
        importYear(2027, "again.json", NEW_YEAR_2027.replace("2027-01-01", "2027-01-04"));

        assertThat(calendars.current().kindOf(LocalDate.of(2027, 1, 1))).isEqualTo(DayKind.WORKING);
        assertThat(calendars.current().kindOf(LocalDate.of(2027, 1, 4))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendars.years())
                .filteredOn(year -> year.year() == 2027)
                .singleElement()
                .satisfies(year -> assertThat(year.source()).isEqualTo("again.json"))
                .satisfies(year -> assertThat(year.importedAt()).isEqualTo(Instant.parse("2026-11-21T02:00:00Z")));
    }

    @Test
    void leaveEverythingAsItWasWhenAFileIsRefused() {
        var doubled =
                NEW_YEAR_2027.replace("[{", "[{\"name\": \"元旦\", \"date\": \"2027-01-01\", \"isOffDay\": true}, {");

        assertThatExceptionOfType(CalendarFileRefused.class).isThrownBy(() -> importYear(2027, "2027.json", doubled));

        assertThat(calendars.current().knows(2027)).isFalse();
        then(activityLog).should(never()).record(any(), any(), any(), any());
    }

    @Test
    void letTheLaterNoticeDecideOnADecemberDay() {
        importYear(2027, "2027.json", NEW_YEAR_2027.replace("2027-01-01", "2026-12-31"));
        importYear(2026, "2026.json", ShippedCalendar.json(2026).replace("2026-10-10", "2026-12-31"));

        assertThat(calendars.current().kindOf(LocalDate.of(2026, 12, 31))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendars.current().nameOf(LocalDate.of(2026, 12, 31))).contains("元旦");
    }

    @Test
    void keepWhatTheOfficeImportedWhenStartedAgain() {
        importYear(2026, "ours.json", """
                {"year": 2026, "days": [{"name": "本地", "date": "2026-03-02", "isOffDay": true}]}
                """);

        new ShippedNotices(calendars).afterSingletonsInstantiated();

        assertThat(calendars.current().kindOf(LocalDate.of(2026, 3, 2))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendars.current().kindOf(LocalDate.of(2026, 10, 1))).isEqualTo(DayKind.WORKING);
    }

    @Test
    void missTheNextYearFromSixtyDaysBeforeItOn() {
        assertThat(aNode("2026-11-01T15:59:59Z").missingYears()).isEmpty();
        assertThat(aNode("2026-11-01T16:00:00Z").missingYears()).containsExactly(2027);
        assertThat(aNode("2026-12-31T15:59:59Z").missingYears()).containsExactly(2027);
        assertThat(aNode("2027-01-01T00:00:00Z").missingYears()).containsExactly(2027);
    }

    @Test
    void tellTheLogOfAnImport() {
        importYear(2027, "2027.json", NEW_YEAR_2027);

        then(activityLog)
                .should()
                .record(
                        eq(SubjectKind.CALENDAR),
                        eq(WorkingCalendars.subjectOf(2027)),
                        eq("IMPORTED"),
                        eq(Map.of("year", 2027, "source", "2027.json", "days", 1)));
    }

    private void importYear(int year, String source, String json) {
        calendars.importYear(year, source, json.getBytes(StandardCharsets.UTF_8));
    }

    private WorkingCalendars aNode(String now) {
        var clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
        var repository = new CalendarRepository(jdbc);
        return new WorkingCalendars(
                repository,
                new CalendarChanges(repository, new RecalculationProposals(jdbc, clock)),
                activityLog,
                new CalendarProperties(Duration.ofDays(60)),
                clock);
    }
}
