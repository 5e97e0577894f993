package org.duban.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Figures are read anew after a quarter of a minute and no sooner. */
class RememberedTests {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-16T10:00:00Z"));
    private final AtomicInteger statements = new AtomicInteger();
    private final Remembered<Integer> figures = new Remembered<>(statements::incrementAndGet, clock());

    @Test
    void askedForOftenTheyAreReadOnce() {
        assertThat(figures.get()).isEqualTo(1);
        later(Duration.ofMillis(14_999));

        assertThat(figures.get()).isEqualTo(1);
        assertThat(statements).hasValue(1);
    }

    @Test
    void afterAQuarterOfAMinuteTheyAreReadAgain() {
        figures.get();
        later(Duration.ofSeconds(15));

        assertThat(figures.get()).isEqualTo(2);
    }

    private void later(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
    }
}
