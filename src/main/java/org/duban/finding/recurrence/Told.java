package org.duban.finding.recurrence;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was seen that a phone tells of, maybe later, and by its own clock. */
final class Told {

    /** By how much that clock may be fast. */
    private static final Duration FAST = Duration.ofMinutes(5);

    private Told() {}

    /** @param at null means now */
    static Instant at(@Nullable Instant at, Instant now) {
        if (at == null) {
            return now;
        }
        if (at.isAfter(now.plus(FAST))) {
            throw new SeenInTheFuture();
        }
        return at.isAfter(now) ? now : at;
    }
}
