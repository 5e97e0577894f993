package org.duban.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The clock that one thread may set back. */
class DemoClockTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

    private final DemoClock clock = new DemoClock(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void showsAnotherTimeToWhoTellsThePastAndToNobodyElse() {
        var then = NOW.minus(Duration.ofDays(9));

        clock.at(then, () -> {
            assertThat(clock.instant()).isEqualTo(then);
            assertThat(clock.present()).isEqualTo(NOW);
            assertThat(CompletableFuture.supplyAsync(clock::instant).join()).isEqualTo(NOW);
        });

        assertThat(clock.instant()).isEqualTo(NOW);
    }

    @Test
    void goesOnFromTheOuterActWhenAnInnerOneFails() {
        var then = NOW.minus(Duration.ofDays(9));

        clock.at(then, () -> {
            assertThatIllegalStateException()
                    .isThrownBy(() -> clock.at(NOW.minus(Duration.ofDays(1)), () -> {
                        throw new IllegalStateException("stumbled");
                    }));
            assertThat(clock.instant()).isEqualTo(then);
        });
    }
}
