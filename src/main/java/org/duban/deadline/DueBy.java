package org.duban.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a deadline is given: as a term to be reckoned, or as the exact instant. One of the two is present. */
public record DueBy(@Nullable DeadlineTerm term, @Nullable Instant at) {

    public static DueBy of(DeadlineTerm term) {
        return new DueBy(term, null);
    }

    public static DueBy at(Instant at) {
        return new DueBy(null, at);
    }
}
