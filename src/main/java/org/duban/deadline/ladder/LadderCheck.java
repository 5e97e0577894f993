package org.duban.deadline.ladder;

import static org.duban.shared.Instants.utc;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.duban.health.Condition;
import org.duban.health.HealthCheck;
import org.duban.platform.scheduling.Jobs;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether reminders and reports go out by themselves. */
@Component
@Order(20)
@RequiredArgsConstructor
class LadderCheck implements HealthCheck {

    private static final String LOOK = """
            select (select count(*) from escalation_step) as steps,
                   (select count(*) from step_fired where fired_at > :since) as fired
            """;

    private final Jobs jobs;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Reading(int steps, int fired) {}

    @Override
    public String name() {
        return "ladder";
    }

    @Override
    public String path() {
        return "/deadlines/ladder";
    }

    @Override
    public Condition look() {
        var job = jobs.require("escalation-tick");
        var reading = jdbc.sql(LOOK)
                .param("since", utc(clock.instant().minus(Duration.ofDays(1))))
                .query(Reading.class)
                .single();
        return condition(job.missed(), reading)
                .with("last-run", job.begun())
                .with("steps", reading.steps())
                .with("fired", reading.fired());
    }

    private static Condition condition(boolean missed, Reading reading) {
        if (missed) {
            return Condition.trouble("silent");
        }
        return reading.steps() == 0 ? Condition.watch("empty") : Condition.good("working");
    }
}
