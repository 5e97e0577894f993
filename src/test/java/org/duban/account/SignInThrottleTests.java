package org.duban.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.duban.support.RepositoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How guessing is slowed down. */
@RepositoryTest
class SignInThrottleTests {

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.parse("2026-05-20T08:00:00Z");
    private SignInThrottle throttle;

    @BeforeEach
    void watchTheClock() {
        InstantSource source = () -> now;
        Clock clock = source.withZone(ZoneOffset.UTC);
        throttle = new SignInThrottle(jdbc, clock);
    }

    @Test
    void looksAtFiveTriesAndNotAtTheSixth() {
        tries(5, "guessed", "10.0.0.1");

        assertThatExceptionOfType(TooManyFailures.class).isThrownBy(() -> throttle.admit("guessed", "10.0.0.2"));
    }

    @Test
    void leavesOtherNamesAlone() {
        tries(5, "guessed", "10.0.0.1");

        assertThatNoException().isThrownBy(() -> throttle.admit("another", "10.0.0.1"));
    }

    @Test
    void countsByAddressToo() {
        for (var i = 0; i < 30; i++) {
            throttle.admit("name" + i, "10.0.0.1");
        }

        assertThatExceptionOfType(TooManyFailures.class).isThrownBy(() -> throttle.admit("another", "10.0.0.1"));
        assertThatNoException().isThrownBy(() -> throttle.admit("another", "10.0.0.2"));
    }

    @Test
    void saysHowLongToWait() {
        tries(1, "guessed", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(5));
        tries(4, "guessed", "10.0.0.1");

        assertThatExceptionOfType(TooManyFailures.class)
                .isThrownBy(() -> throttle.admit("guessed", "10.0.0.1"))
                .satisfies(refusal -> assertThat(refusal.getSecondsToWait()).isEqualTo(10 * 60 + 1));
    }

    @Test
    void letsOneTryThroughWhenTheOldestHasPassed() {
        tries(1, "guessed", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(5));
        tries(4, "guessed", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(10));

        assertThatNoException().isThrownBy(() -> throttle.admit("guessed", "10.0.0.1"));
        assertThatExceptionOfType(TooManyFailures.class).isThrownBy(() -> throttle.admit("guessed", "10.0.0.1"));
    }

    @Test
    void triesThatAreNotLookedAtDoNotMakeTheWaitLonger() {
        tries(5, "guessed", "10.0.0.1");
        now = now.plus(Duration.ofMinutes(14));
        assertThatExceptionOfType(TooManyFailures.class).isThrownBy(() -> throttle.admit("guessed", "10.0.0.1"));
        now = now.plus(Duration.ofMinutes(1));

        assertThatNoException().isThrownBy(() -> throttle.admit("guessed", "10.0.0.1"));
    }

    @Test
    void successWipesTheNameClean() {
        tries(5, "guessed", "10.0.0.1");

        throttle.succeeded("guessed");

        assertThatNoException().isThrownBy(() -> throttle.admit("guessed", "10.0.0.1"));
    }

    private void tries(int count, String username, String address) {
        for (var i = 0; i < count; i++) {
            throttle.admit(username, address);
        }
    }
}
