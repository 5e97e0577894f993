package org.duban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Monitoring sees whether the sweep goes on, how long it takes and what it found. */
class SweepMetricsTests {

    private static final Instant NOW = Instant.parse("2026-11-16T10:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final SweepMetrics metrics = new SweepMetrics(registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tellsWhatWasFlaggedAndWhen() {
        assertThat(metrics.time(() -> 7)).isEqualTo(7);
        metrics.time(() -> 0);

        assertThat(registry.get("duban.deadlines.flagged").counter().count()).isEqualTo(7);
        assertThat(registry.get("duban.deadlines.sweep").timer().count()).isEqualTo(2);
        assertThat(lastSuccess()).isEqualTo(NOW.getEpochSecond());
    }

    @Test
    void oneThatFailsIsNoSuccess() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> metrics.time(() -> {
                    throw new IllegalStateException("no database");
                }));

        assertThat(lastSuccess()).isZero();
        assertThat(registry.get("duban.deadlines.sweep").timer().count()).isEqualTo(1);
    }

    private double lastSuccess() {
        return registry.get("duban.deadlines.sweep.last.success").timeGauge().value(TimeUnit.SECONDS);
    }
}
