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
import org.duban.activity.Actor;
import org.duban.activity.SubjectKind;
import org.duban.support.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RepositoryTest
class ExtraDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 3);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 7, 4);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-02T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private final ActivityLog activityLog = mock(ActivityLog.class);

    @Autowired
    private JdbcClient jdbc;

    private ExtraDays days;
    private WorkingHoursSetting hours;
    private WorkingCalendars calendars;

    @BeforeEach
    void beginWithoutAny() {
        jdbc.sql("delete from calendar_day").update();
        jdbc.sql("delete from calendar_year").update();
        jdbc.sql("delete from calendar_extra_day").update();
        var repository = new CalendarRepository(jdbc);
        var changes = new CalendarChanges(repository, new RecalculationProposals(jdbc, CLOCK));
        days = new ExtraDays(repository, changes, activityLog, () -> Actor.SYSTEM, CLOCK);
        hours = new WorkingHoursSetting(repository, changes, activityLog);
        calendars = new WorkingCalendars(
                repository, changes, activityLog, new CalendarProperties(Duration.ofDays(60)), CLOCK);
    }

    @Test
    void holdOverTheNoticesAlsoWhenTheYearIsImportedAgain() {
        days.add(FRIDAY, true, "台风停工");
        days.add(SATURDAY, false, "百日冲刺");
        importYear("2026-07-04");

        assertThat(calendars.current().kindOf(FRIDAY)).isEqualTo(DayKind.EXTRA_OFF);
        assertThat(calendars.current().kindOf(SATURDAY)).isEqualTo(DayKind.EXTRA_WORKING);
        assertThat(calendars.current().nameOf(FRIDAY)).contains("台风停工");
    }

    @Test
    void leaveTheDayToTheNoticesOnceRemoved() {
        importYear("2026-07-03");
        days.add(FRIDAY, false, "百日冲刺");
        assertThat(calendars.current().isWorking(FRIDAY)).isTrue();

        days.remove(FRIDAY, "取消");

        assertThat(calendars.current().kindOf(FRIDAY)).isEqualTo(DayKind.HOLIDAY);
        assertThat(days.list()).isEmpty();
    }

    @Test
    void canBeSetAgainAfterRemoval() {
        days.add(FRIDAY, true, "台风停工");
        days.remove(FRIDAY, "台风改道");
        days.add(FRIDAY, true, "台风又来");

        assertThat(days.list())
                .singleElement()
                .satisfies(day -> assertThat(day.reason()).isEqualTo("台风又来"));
        assertThat(calendars.current().kindOf(FRIDAY)).isEqualTo(DayKind.EXTRA_OFF);
    }

    @Test
    void areRefusedWhereTheyWouldChangeNothing() {
        assertThatExceptionOfType(ExtraDayChangesNothing.class)
                .isThrownBy(() -> days.add(SATURDAY, true, "休息"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("date"));
        assertThatExceptionOfType(ExtraDayChangesNothing.class).isThrownBy(() -> days.add(FRIDAY, false, "上班"));
        then(activityLog).should(never()).record(any(), any(), any(), any());
    }

    @Test
    void areRefusedTwiceOnADayAndOutOfReachAndWhereThereIsNone() {
        days.add(FRIDAY, true, "台风停工");

        assertThatExceptionOfType(ExtraDayThereAlready.class).isThrownBy(() -> days.add(FRIDAY, false, "上班"));
        assertThatExceptionOfType(ExtraDayOutOfReach.class)
                .isThrownBy(() -> days.add(LocalDate.of(2206, 7, 3), true, "台风停工"));
        assertThatExceptionOfType(ExtraDayNotFound.class).isThrownBy(() -> days.remove(SATURDAY, "取消"));
    }

    @Test
    void areToldOfInTheLog() {
        days.add(FRIDAY, true, "台风停工");
        days.remove(FRIDAY, "台风改道");

        var year = WorkingCalendars.subjectOf(2026);
        then(activityLog)
                .should()
                .record(
                        eq(SubjectKind.CALENDAR),
                        eq(year),
                        eq("EXTRA_DAY_ADDED"),
                        eq(Map.of("date", "2026-07-03", "off", true, "reason", "台风停工")));
        then(activityLog)
                .should()
                .record(
                        eq(SubjectKind.CALENDAR),
                        eq(year),
                        eq("EXTRA_DAY_REMOVED"),
                        eq(Map.of("date", "2026-07-03", "off", true, "reason", "台风改道")));
    }

    @Test
    void andTheHoursAreSeenAtOnceByAnotherNode() {
        var node = new WorkingCalendars(
                new CalendarRepository(jdbc),
                mock(CalendarChanges.class),
                activityLog,
                new CalendarProperties(Duration.ofDays(60)),
                CLOCK);
        assertThat(node.current().isWorking(FRIDAY)).isTrue();

        days.add(FRIDAY, true, "台风停工");
        assertThat(node.current().isWorking(FRIDAY)).isFalse();

        var summer = new WorkingHours(
                WorkingHours.USUAL.morningFrom(),
                WorkingHours.USUAL.morningTo(),
                WorkingHours.USUAL.afternoonFrom().plusMinutes(30),
                WorkingHours.USUAL.afternoonTo().plusMinutes(30));
        hours.set(summer);
        assertThat(node.current().hours()).isEqualTo(summer);

        days.remove(FRIDAY, "台风改道");
        assertThat(node.current().isWorking(FRIDAY)).isTrue();
    }

    private void importYear(String holiday) {
        calendars.importYear(
                2026,
                "2026.json",
                "{\"year\": 2026, \"days\": [{\"name\": \"节\", \"date\": \"%s\", \"isOffDay\": true}]}"
                        .formatted(holiday)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
