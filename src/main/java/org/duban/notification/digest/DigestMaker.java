package org.duban.notification.digest;

import static org.duban.shared.Instants.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.duban.deadline.DeadlineStatus;
import org.duban.deadline.WorkingCalendars;
import org.duban.notification.NotificationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Makes the day's list of every unit when its hour has come, and tells its clerks: once a day, however many nodes. */
@Slf4j
@Service
@RequiredArgsConstructor
class DigestMaker {

    private static final int FIRST = 10;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WorkingCalendars calendars;
    private final NotificationProperties properties;
    private final DigestPost post;
    // Not by annotation, which the job would not see: it calls from within.
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** The list of one unit, just made. */
    record Made(UUID id, UUID unit, DigestContent content) {}

    @Scheduled(cron = "${duban.notification.digest-check:10 * * * * *}")
    @SchedulerLock(name = "digest")
    void everyMinute() {
        var told = make();
        if (told > 0) {
            log.info("The day's list went to {} units", told);
        }
    }

    /** Returns how many units have something to do and were told. */
    int make() {
        var now = ZonedDateTime.now(clock);
        var told = transaction.execute(status -> {
            var full = write(now).stream()
                    .filter(made -> !made.content().parts().isEmpty())
                    .toList();
            if (!full.isEmpty()) {
                post.tell(full, now.toInstant());
            }
            return full.size();
        });
        return told == null ? 0 : told;
    }

    private List<Made> write(ZonedDateTime now) {
        var today = now.toLocalDate();
        var usual = properties.digest();
        return jdbc.sql(DigestSql.MAKE)
                .param("enabled", usual.enabled())
                .param("at", usual.at())
                .param("workingDaysOnly", usual.workingDaysOnly())
                .param("working", calendars.current().isWorking(today))
                .param("time", now.toLocalTime())
                .param("day", today)
                .param("now", utc(now.toInstant()))
                .param(
                        "tonight",
                        utc(today.plusDays(1).atStartOfDay(now.getZone()).toInstant()))
                .param("soon", utc(now.toInstant().plus(DeadlineStatus.SOON)))
                .param("first", FIRST)
                .query(this::toMade)
                .list();
    }

    private Made toMade(ResultSet row, int number) throws SQLException {
        return new Made(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                json.readValue(row.getString(3), DigestContent.class));
    }
}
