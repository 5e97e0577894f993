package org.duban.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import lombok.RequiredArgsConstructor;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Whether the database has connections left and goes by the same time: deadlines pass by this machine's clock, jobs are
 * shared out by the database's.
 */
@Component
@Order(50)
@RequiredArgsConstructor
class DatabaseCheck implements HealthCheck {

    private static final Duration APART = Duration.ofSeconds(10);
    private static final int SPARE_CONNECTIONS = 5;

    private static final String LOOK = """
            select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
                   clock_timestamp() as now, (select count(*) from pg_stat_activity where backend_type = 'client backend') as used,
                   cast(current_setting('max_connections') as int) as most
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Reading(String version, long bytes, Instant now, int used, int most) {}

    @Override
    public String name() {
        return "database";
    }

    @Override
    public String path() {
        return "/settings#group-STORAGE";
    }

    @Override
    public Condition look() {
        var reading = jdbc.sql(LOOK).query(Reading.class).single();
        return condition(reading)
                .with("version", "PostgreSQL " + reading.version())
                .with("size", DataSize.ofBytes(reading.bytes()))
                .with("connections", reading.used() + " / " + reading.most());
    }

    private Condition condition(Reading reading) {
        var apart = Duration.between(clock.instant(), reading.now()).abs();
        if (apart.compareTo(APART) > 0) {
            return Condition.trouble("apart", apart.toSeconds());
        }
        return reading.most() - reading.used() < SPARE_CONNECTIONS
                ? Condition.watch("crowded", reading.used(), reading.most())
                : Condition.good("working");
    }
}
