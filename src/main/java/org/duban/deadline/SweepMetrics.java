package org.duban.deadline;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What monitoring is told of the sweep: how long it took, what it flagged, and when it last went well. */
@Component
class SweepMetrics {

    private final Timer duration;
    private final Counter flagged;
    private final AtomicLong lastSuccess = new AtomicLong();
    private final Clock clock;

    SweepMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.duration = Timer.builder("duban.deadlines.sweep")
                .description("Time taken to flag the deadlines that have passed")
                .register(registry);
        this.flagged = Counter.builder("duban.deadlines.flagged")
                .description("Deadlines flagged as passed since the start of this node")
                .register(registry);
        TimeGauge.builder("duban.deadlines.sweep.last.success", lastSuccess, TimeUnit.MILLISECONDS, AtomicLong::get)
                .description("When this node last swept, in seconds since 1970; nought if it never did")
                .register(registry);
    }

    /** Times a sweep, which answers how many it flagged; one that fails is timed and does not count as a success. */
    int time(Supplier<Integer> sweep) {
        int found = Objects.requireNonNull(duration.record(sweep));
        flagged.increment(found);
        lastSuccess.set(clock.millis());
        return found;
    }
}
