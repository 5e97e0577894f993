package org.duban.finding.recurrence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.duban.evidence.EvidenceId;
import org.duban.finding.FindingId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saw who looked again.
 *
 * @param at null means now
 * @param inspection the round in which it was seen
 * @param relapse the id for the new finding where it has come back; null for one made here
 */
public record Rechecked(
        RecheckResult result,
        @Nullable Instant at,
        @Nullable UUID inspection,
        @Nullable String comment,
        List<EvidenceId> photos,
        @Nullable FindingId relapse) {

    public Rechecked {
        comment = comment == null || comment.isBlank() ? null : comment.strip();
        photos = photos.stream().distinct().toList();
    }
}
