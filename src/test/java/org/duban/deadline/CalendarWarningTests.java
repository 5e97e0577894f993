package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duban.activity.ActivityLog;
import org.duban.activity.Actor;
import org.duban.activity.Announcement;
import org.duban.activity.Announcements;
import org.duban.activity.Audience;
import org.duban.activity.SubjectKind;
import org.duban.support.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RepositoryTest
class CalendarWarningTests {

    private final List<Announcement> announced = new ArrayList<>();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void knowTwentySix() {
        jdbc.sql("delete from calendar_day").update();
        jdbc.sql("delete from calendar_year").update();
        jdbc.sql("delete from calendar_warning").update();
        jdbc.sql("insert into calendar_year (year, source, imported_at, revision) values (2026, '通知', now(), 1)")
                .update();
    }

    @Test
    void isSilentWhileThereIsTime() {
        lookAt("2026-10-30T01:00:00Z");

        assertThat(announced).isEmpty();
    }

    @Test
    void tellsTheOfficeWeeksBeforeTheCalendarRunsOut() {
        lookAt("2026-11-03T01:00:00Z");

        assertThat(announced).singleElement().satisfies(announcement -> {
            assertThat(announcement.kind()).isEqualTo(SubjectKind.CALENDAR);
            assertThat(announcement.event()).isEqualTo("RUNS_OUT");
            assertThat(announcement.title()).isEqualTo("2027年节假日安排");
            assertThat(announcement.subject()).isEqualTo(WorkingCalendars.subjectOf(2027));
            assertThat(announcement.detail())
                    .containsEntry("year", "2027")
                    .containsEntry("stage", "SOON")
                    .containsEntry("until", "2026-12-31T16:00:00Z");
            assertThat(announcement.audience()).isEqualTo(Set.of(Audience.role("ADMIN"), Audience.role("SUPERVISOR")));
            assertThat(announcement.actor()).isNull();
        });
    }

    @Test
    void speaksOnceForEachStageHoweverManyNodesLook() {
        lookAt("2026-11-03T01:00:00Z");
        lookAt("2026-11-03T01:00:01Z");
        lookAt("2026-12-01T01:00:00Z");
        lookAt("2026-12-20T01:00:00Z");
        lookAt("2026-12-31T01:00:00Z");
        lookAt("2027-01-02T01:00:00Z");
        lookAt("2027-03-02T01:00:00Z");

        assertThat(announced)
                .extracting(announcement -> announcement.detail().get("stage"))
                .containsExactly("SOON", "URGENT", "MISSING");
    }

    @Test
    void fallsSilentOnceTheYearIsImported() {
        lookAt("2026-11-03T01:00:00Z");
        jdbc.sql("insert into calendar_year (year, source, imported_at, revision) values (2027, '通知', now(), 2)")
                .update();

        lookAt("2026-12-20T01:00:00Z");

        assertThat(announced).hasSize(1);
    }

    private void lookAt(String now) {
        var clock = Clock.fixed(Instant.parse(now), ZoneId.of("Asia/Shanghai"));
        var repository = new CalendarRepository(jdbc);
        var calendars = new WorkingCalendars(
                repository,
                mock(CalendarChanges.class),
                mock(ActivityLog.class),
                new CalendarProperties(Duration.ofDays(60)),
                clock);
        var announcements = new Announcements(() -> Actor.SYSTEM, event -> announced.add((Announcement) event), clock);
        new CalendarWarning(
                        calendars,
                        repository,
                        announcements,
                        DeadlineMessages.messages(),
                        new TransactionTemplate(transactions),
                        clock)
                .warn();
    }
}
