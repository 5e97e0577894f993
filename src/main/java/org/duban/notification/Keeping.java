package org.duban.notification;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import lombok.RequiredArgsConstructor;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts away what was read, and what was sent, long ago. What nobody has read stays. */
@Service
@RequiredArgsConstructor
class Keeping {

    private final JdbcClient jdbc;
    private final NotificationProperties properties;
    // Not by annotation, which the job would not see: it calls from within.
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Scheduled(cron = "${duban.notification.keeping:0 40 3 * * *}", zone = "${duban.zone}")
    @SchedulerLock(name = "message-keeping")
    void everyNight() {
        tidy();
    }

    /** Returns how many messages went. */
    int tidy() {
        transaction.executeWithoutResult(status -> {
            delete(
                    "delivery where state in ('DELIVERED', 'DEAD') and created_at < :before",
                    properties.keepDeliveries());
            delete(
                    "digest g where g.made_at < :before and not exists (select from message m where m.subject_id = g.digest_id)",
                    properties.keepRead());
        });
        var gone = transaction.execute(status -> delete("message where read_at < :before", properties.keepRead()));
        return gone == null ? 0 : gone;
    }

    private int delete(String what, java.time.Duration keep) {
        return jdbc.sql("delete from " + what)
                .param("before", utc(clock.instant().minus(keep)))
                .update();
    }
}
