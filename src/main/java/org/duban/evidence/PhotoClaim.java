package org.duban.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a photo is handed in to show.
 *
 * @param after for one that shows what was put right, when the problem was found: it must have been taken afterwards
 * @param place where it should have been taken, as far as that is known
 */
public record PhotoClaim(
        EvidenceId id, @Nullable Instant after, @Nullable Position place) {}
