package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duban.finding.FindingDetails.Photo;
import org.jspecify.annotations.Nullable;

/** When an open finding was seen again, by whom, and what it looked like. */
public record SightingRow(
        UUID id,
        UUID findingId,
        Instant seenAt,
        String seenByName,
        @Nullable UUID inspectionId,
        @Nullable String comment,
        List<Photo> photos) {}
