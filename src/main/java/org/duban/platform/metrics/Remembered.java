package org.duban.platform.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Figures read from the database at most every quarter of a minute, whatever number of gauges shows them and however
 * often they are asked for.
 *
 * @param <T> the figures, read by one statement
 */
public final class Remembered<T> {

    private static final Duration FRESH = Duration.ofSeconds(15);

    private final Supplier<T> statement;
    private final Clock clock;
    private @Nullable Reading<T> last;

    private record Reading<T>(T figures, Instant at) {}

    public Remembered(Supplier<T> statement, Clock clock) {
        this.statement = statement;
        this.clock = clock;
    }

    public synchronized T get() {
        var now = clock.instant();
        var reading = last;
        if (reading == null || !now.isBefore(reading.at().plus(FRESH))) {
            reading = new Reading<>(statement.get(), now);
            last = reading;
        }
        return reading.figures();
    }
}
