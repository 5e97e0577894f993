package org.duban.command;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign has found out about an item of its standards.
 *
 * @param found all findings under it, whichever revision they name
 * @param lastFoundAt when the last of them was found
 * @param lastAskedAt when a checklist last asked about it and had an answer
 */
public record ItemCoverage(
        UUID id,
        UUID standardId,
        String standardName,
        String sectionCode,
        String sectionName,
        String code,
        String name,
        int open,
        int found,
        @Nullable Instant lastFoundAt,
        @Nullable Instant lastAskedAt) {

    /** What is known of an item. */
    public enum Standing {
        OPEN,
        CLOSED,
        CLEAN,
        NEVER
    }

    public Standing standing() {
        if (open > 0) {
            return Standing.OPEN;
        }
        if (found > 0) {
            return Standing.CLOSED;
        }
        return lastAskedAt == null ? Standing.NEVER : Standing.CLEAN;
    }
}
