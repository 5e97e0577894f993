package org.duban.notification.channel;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.duban.health.Condition;
import org.duban.health.HealthCheck;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether messages leave the house: mail, group robots, other systems. */
@Component
@Order(40)
@RequiredArgsConstructor
class ChannelsCheck implements HealthCheck {

    /** Whoever waits longer than that for a message that is due, does not get it in time. */
    private static final Duration TOLERATED = Duration.ofMinutes(15);

    private static final Duration LATELY = Duration.ofDays(7);

    private static final String LOOK = """
            select (select count(*) from event_publication where completion_date is null and publication_date < :tolerated) as stuck,
                   (select count(*) from delivery d join channel c using (channel_id)
                    where d.state in ('PENDING', 'FAILED') and d.next_attempt_at < :tolerated and c.enabled
                      and not exists (select from channel_health h where h.channel_id = c.channel_id and h.failures > 0)) as waiting,
                   (select count(*) from delivery where state = 'DEAD' and created_at > :lately) as given_up
            """;

    private final ChannelDirectory channels;
    private final JdbcClient jdbc;
    private final Clock clock;

    /**
     * @param stuck announcements that have not been made messages of
     * @param waiting deliveries that are due, of channels that work
     */
    private record Reading(int stuck, int waiting, int givenUp) {}

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public String path() {
        return "/channels";
    }

    @Override
    public Condition look() {
        var now = clock.instant();
        var open = channels.all().stream().filter(ChannelRow::enabled).toList();
        var reading = jdbc.sql(LOOK)
                .param("tolerated", utc(now.minus(TOLERATED)))
                .param("lately", utc(now.minus(LATELY)))
                .query(Reading.class)
                .single();
        return condition(open, reading)
                .with("channels", open.size())
                .with("pending", open.stream().mapToInt(ChannelRow::pending).sum())
                .with("given-up", reading.givenUp());
    }

    private static Condition condition(List<ChannelRow> open, Reading reading) {
        if (reading.stuck() > 0) {
            return Condition.trouble("stuck", reading.stuck());
        }
        var failing =
                open.stream().filter(ChannelRow::failing).map(ChannelRow::name).collect(Collectors.joining(", "));
        if (!failing.isEmpty()) {
            return Condition.trouble("failing", failing);
        }
        if (reading.waiting() > 0) {
            return Condition.trouble("waiting", reading.waiting());
        }
        if (open.isEmpty()) {
            return Condition.watch("none");
        }
        return reading.givenUp() > 0 ? Condition.watch("given-up", reading.givenUp()) : Condition.good("working");
    }
}
