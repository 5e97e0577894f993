package org.duban.notification.channel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long to wait after a failure before trying again. */
final class Backoff {

    private static final List<Duration> STEPS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(6),
            Duration.ofHours(24));

    private Backoff() {}

    /** After the so many-th attempt failed; empty when it was the last. */
    static Optional<Duration> after(int attempts) {
        return attempts > STEPS.size() ? Optional.empty() : Optional.of(STEPS.get(attempts - 1));
    }

    /** The same, but never giving up. */
    static Duration pause(int times) {
        return STEPS.get(Math.min(times, STEPS.size()) - 1);
    }
}
