package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.UUID;
import org.duban.finding.FindingState;
import org.jspecify.annotations.Nullable;

/**
 * A finding that may be what is about to be logged.
 *
 * @param open whether it is the same one still; else it was struck off and may have come back
 * @param description its beginning
 * @param metres how far away, where that is why
 */
public record PossibleRecurrence(
        UUID id,
        String number,
        String placeName,
        String itemName,
        String description,
        FindingState state,
        boolean open,
        Instant foundAt,
        @Nullable Instant closedAt,
        @Nullable Integer metres,
        Why why) {}
