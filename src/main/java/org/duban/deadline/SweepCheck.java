package org.duban.deadline;

import java.time.Clock;
import java.time.Duration;
import lombok.RequiredArgsConstructor;
import org.duban.health.Condition;
import org.duban.health.HealthCheck;
import org.duban.platform.scheduling.Jobs;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether deadlines that pass are flagged. */
@Component
@Order(10)
@RequiredArgsConstructor
class SweepCheck implements HealthCheck {

    /** By then the sweep of the minute has come round, also after one that failed. */
    private static final Duration TOLERATED = Duration.ofMinutes(3);

    private final OverdueSweep sweep;
    private final Jobs jobs;
    private final Clock clock;

    @Override
    public String name() {
        return "sweep";
    }

    @Override
    public String path() {
        return "/settings#group-JOBS";
    }

    @Override
    public Condition look() {
        var job = jobs.require("overdue-sweep");
        return condition(job.missed()).with("last-run", job.begun());
    }

    private Condition condition(boolean missed) {
        var unflagged = sweep.unflagged(clock.instant().minus(TOLERATED));
        if (missed) {
            return Condition.trouble("silent", unflagged);
        }
        return unflagged > 0 ? Condition.trouble("behind", unflagged) : Condition.good("working");
    }
}
