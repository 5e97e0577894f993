package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duban.evidence.EvidenceId;
import org.jspecify.annotations.Nullable;

/**
 * An open finding was seen again.
 *
 * @param at null means now
 * @param inspection the round in which it was seen
 */
public record Seen(
        @Nullable Instant at,
        @Nullable UUID inspection,
        @Nullable String comment,
        List<EvidenceId> photos) {

    public Seen {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        photos = photos.stream().distinct().toList();
    }
}
