package org.duban.deadline.request;

import static org.duban.shared.Instants.instant;
import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import lombok.extern.slf4j.Slf4j;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.duban.deadline.DeadlineSubject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets clocks go on whose hold has come to its end, each in a transaction of its own: one that cannot go on must not
 * keep the others standing. However late this runs, the time since the end of the hold counts.
 */
@Slf4j
@Service
@RequiredArgsConstructor
public class HoldEnds {

    private static final int AT_ONCE = 500;

    private record Ended(DeadlineSubject.Kind kind, UUID subject, UUID unit, Instant until) {}

    private final DeadlineOwners owners;
    private final RequestNews news;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    @Scheduled(cron = "${duban.deadline.hold-sweep:10 * * * * *}")
    @SchedulerLock(name = "hold-ends")
    void everyMinute() {
        endHolds();
    }

    /** Ends what has come to its end by now and returns how many holds that were. */
    public int endHolds() {
        return (int) ended().stream().filter(this::end).count();
    }

    private List<Ended> ended() {
        return jdbc.sql("""
                        select subject_kind, subject_id, unit_id, held_until from deadline
                        where held_until <= :now
                          and campaign_id not in (select c.campaign_id from campaign c where c.archived_at is not null)
                        order by held_until limit :most
                        """)
                .param("now", utc(clock.instant()))
                .param("most", AT_ONCE)
                .query((row, number) -> new Ended(
                        DeadlineSubject.Kind.valueOf(row.getString(1)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        instant(row, 4)))
                .list();
    }

    private boolean end(Ended hold) {
        try {
            transaction.executeWithoutResult(status -> {
                var owner = owners.of(hold.kind());
                owner.endHold(hold.subject(), hold.until());
                owner.findAll(List.of(hold.subject()))
                        .values()
                        .forEach(subject -> news.holdEnded(subject, hold.unit()));
            });
            return true;
        } catch (RuntimeException failure) {
            log.warn(
                    "The hold of {} {} could not be ended and will be tried again",
                    hold.kind(),
                    hold.subject(),
                    failure);
            return false;
        }
    }
}
