package org.duban.command;

import java.time.Instant;
import java.util.UUID;
import org.duban.deadline.DeadlineStatus;
import org.duban.standard.Severity;
import org.jspecify.annotations.Nullable;

/**
 * An open finding that should have been put right, without anything personal: what was written about it is left out.
 *
 * @param photo the first photo of how it was found
 */
public record WorstFinding(
        UUID campaignId,
        UUID findingId,
        String number,
        String category,
        String placeText,
        String unitName,
        Severity severity,
        Instant dueAt,
        @Nullable UUID photo) {

    /** How many days it is late, every begun day counted. */
    public long daysLate(Instant now) {
        return DeadlineStatus.daysLate(dueAt, null, null, now);
    }
}
